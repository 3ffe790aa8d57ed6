"""Section 8 of FORMAT.md: one record's bytes as JSON of a known kind and schema, or a ValueError that says why not."""
import datetime, json, re

FEELINGS = """missing-them tired angry numb sad hopeful on-edge afraid guilty ashamed lonely confused longing hurt
restless heavy lighter relieved calm proud mixed no-word""".split()
# White space but U+0020 (controls among it are refused anyway), and what turns the direction of the text after it.
NOT_IN_TAGS = re.compile("[\0-\x1f\x7f-\xa0\u1680\u2000-\u200a\u2028-\u202f\u205f\u2066-\u2069\u3000]|^ | $|  ")


def whole(value):
    return type(value) is int


def a_time(value):
    return whole(value) and -1 << 63 <= value < 1 << 63


def text(value):
    return isinstance(value, str)


def flag(value):
    return isinstance(value, bool)


def a_day(value):
    if not text(value) or not re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        return bool(datetime.date.fromisoformat(value))
    except ValueError:
        return False


def a_rough_date(value):
    return text(value) and a_day(value + {4: "-01-01", 7: "-01"}.get(len(value), ""))


def an_id(value):
    return text(value) and bool(re.fullmatch("[0-9a-f]{32}", value))


def a_name(value):
    return text(value) and bool(re.fullmatch("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", value))


def a_tag(value):
    return text(value) and 1 <= len(value) <= 40 and not NOT_IN_TAGS.search(value)


def or_null(rule):
    return lambda value: value is None or rule(value)


def one_of(*values):
    return lambda value: text(value) and value in values


def list_of(rule):
    return lambda value: isinstance(value, list) and all(map(rule, value)) and len(set(value)) == len(value)


def a_rating(value):
    return whole(value) and 0 <= value <= 10


def some(rule):
    return lambda value: isinstance(value, list) and all(map(rule, value))


def just(count, rule):
    return lambda value: some(rule)(value) and len(value) == count


def shaped(**rules):
    return lambda value: isinstance(value, dict) and value.keys() == rules.keys() and all(
        rule(value[name]) for name, rule in rules.items())


ANSWERS = {
    "text": text, "lines": some(text), "number": a_rating, "date": a_rough_date, "pair": just(2, text),
    "numbers": just(2, or_null(a_rating)), "people": some(an_id), "rows": some(some(text)),
    "chosen": shaped(options=some(a_name), own=text), "seconds": lambda value: whole(value) and 0 <= value < 1 << 32,
    "marks": some(shaped(day=lambda value: whole(value) and 0 <= value < 256, kind=one_of("kind", "harm"), size=a_rating)),
}


def answers(value):
    return isinstance(value, dict) and all(
        a_name(field) and isinstance(answer, dict) and len(answer) == 1
        and all(name in ANSWERS and ANSWERS[name](given) for name, given in answer.items())
        for field, answer in value.items())


def a_part(value):
    return text(value) and bool(re.fullmatch("timeline|proofs|(chapter|page):[0-9a-f]{32}", value))


def a_source(value):
    return text(value) and bool(re.fullmatch(
        "pattern|(page|account|reason|note):[0-9a-f]{32}|check:[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?", value))


def a_byte(value):
    return whole(value) and 0 <= value < 256


WORDS = {"title": text, "body": text}
YES_NO = or_null(one_of("yes", "no", "not-sure"))
ABOUT = or_null(one_of("children", "work", "court", "home", "else"))
FELT = {"feelings": list_of(one_of(*FEELINGS))}
PHASE = or_null(one_of("courtship", "tension", "harm", "cold", "pull-back", "calm", "after", "does-not-fit"))
TOLD = {"title": text, "told": one_of("i", "they"), "then": text, "now": text, "did": text, "next": text}
SHELVES = "proof sentence reason lesson plan step line help boundary mine guess value".split()
OLD_PAGE = {"day": a_day, "created": a_time, "edited": a_time} | WORDS
SCHEMAS = {
    ("page", 1): OLD_PAGE | {"id": an_id},
    ("page", 2): OLD_PAGE,
    ("page", 3): {"sort": one_of("journal", "letter"), "date": a_rough_date, "created": a_time, "edited": a_time,
                  "tags": list_of(a_tag), "prompt": or_null(a_name), "folded": flag, "hard_days": flag,
                  "deleted": or_null(a_time)} | WORDS | FELT,
    ("version", 3): {"page": an_id, "at": a_time} | WORDS,
    ("check-in", 3): {"at": a_time, "day": a_day, "note": text,
                      "steadiness": or_null(lambda value: whole(value) and 0 <= value <= 10)} | FELT,
    ("step", 3): {"at": a_time, "day": a_day, "step": a_name},
    ("wishes", 3): {"edited": a_time, "without_contact_since": or_null(a_day), "prompts": flag},
    ("visit", 3): {"at": a_time, "tries": lambda value: whole(value) and 0 <= value < 1 << 32},
    ("practice", 4): {"exercise": a_name, "began": a_time, "edited": a_time, "day": a_day,
                      "at": lambda value: whole(value) and 0 <= value < 256, "before": or_null(a_rating),
                      "after": or_null(a_rating), "answers": answers, "ended": or_null(a_time),
                      "ticked": some(shaped(field=a_name, day=a_day))},
    ("line", 4): {"at": a_time, "edited": a_time, "day": a_day, "text": text,
                  "shelf": one_of(*SHELVES)},
    ("person", 4): {"made": a_time, "edited": a_time, "name": text, "ring": one_of("close", "middle", "outer"),
                    "good_for": list_of(one_of("listening", "practical", "fun", "company", "knowing", "night")),
                    "keeps": YES_NO, "believes": YES_NO, "linked": YES_NO,
                    "tell": or_null(one_of("all", "some", "nothing")), "line": text, "note": text},
    ("urge", 4): {"at": a_time, "edited": a_time, "day": a_day, "before": or_null(a_rating), "after": or_null(a_rating),
                  "touching": or_null(one_of("needed", "wish", "afraid")), "triggers": list_of(a_name),
                  "did": list_of(one_of("steadied", "reached", "wrote", "played", "waited")),
                  "ahead": just(2, just(3, text)), "wait_until": or_null(a_time), "note": text, "ended": or_null(a_time),
                  "outcome": or_null(one_of("no-contact", "i-reached", "i-answered", "not-yet", "rather-not"))},
    ("channel", 4): {"channel": a_name, "edited": a_time, "date": or_null(a_rough_date), "note": text,
                     "status": or_null(one_of("keep", "mute", "limit", "block", "on-hold", "ask"))},
    ("contact", 4): {"made": a_time, "edited": a_time, "date": a_rough_date, "note": text, "day_out": flag,
                     "kind": one_of("message", "call", "met", "seen", "online", "through", "other"),
                     "began": one_of("me", "them", "them-answered", "chance", "rather-not"), "about": ABOUT},
    ("reply", 4): {"made": a_time, "edited": a_time, "about": ABOUT, "needed": text, "draft": text,
                   "by": or_null(a_rough_date)},
    ("account", 5): {"made": a_time, "edited": a_time, "date": or_null(a_rough_date), "told": text, "known": text,
                     "sure": or_null(a_rating), "thoughts": some(shaped(at=a_time, day=a_day, text=text)),
                     "behaviours": list_of(a_name), "phase": PHASE, "left": list_of(one_of(*FEELINGS)), "pinned": flag},
    ("event", 5): {"made": a_time, "edited": a_time, "date": or_null(a_rough_date), "title": text, "line": text,
                   "phase": PHASE, "turning": flag, "hidden": flag, "chapter": or_null(an_id)},
    ("chapter", 5): {"made": a_time, "edited": a_time, "date": or_null(a_rough_date), "strengths": list_of(a_tag)} | TOLD,
    ("earlier-chapter", 5): {"chapter": an_id, "at": a_time} | TOLD,
    ("book", 5): {"made": a_time, "edited": a_time, "title": text, "line": text, "size": one_of("a5", "a4"),
                  "parts": list_of(a_part)},
    ("self-check", 5): {"check": a_name, "made": a_time, "edited": a_time, "day": a_day,
                        "answers": some(or_null(a_byte)), "beside": or_null(a_byte), "ended": or_null(a_time)},
    ("guide", 5): {"guide": a_name, "edited": a_time, "read": or_null(a_day), "ribbon": or_null(a_byte)},
    ("session", 5): {"made": a_time, "edited": a_time, "date": or_null(a_rough_date), "before": text, "after": text},
    ("sheet", 5): {"made": a_time, "edited": a_time, "ask": text, "blanked": list_of(text),
                   "excerpts": lambda value: some(shaped(**{"from": a_source, "text": text}))(value)
                   and len({(one["from"], one["text"]) for one in value}) == len(value)},
    ("wishes", 4): {"edited": a_time, "without_contact_since": or_null(a_day), "days_shown": flag, "low_contact": flag,
                    "prompts": flag},
}
# Schema 4 left these as they were.
SCHEMAS |= {(kind, 4): SCHEMAS[kind, 3] for kind in ("page", "version", "check-in", "step", "visit")}
# Schema 5 left all but two of them as they were.
SCHEMAS |= {(kind, 5): rules for (kind, v), rules in SCHEMAS.items() if v == 4}
SCHEMAS["line", 5] = SCHEMAS["line", 4] | {"shelf": one_of(*SHELVES, "question", "goal")}
SCHEMAS["wishes", 5] = SCHEMAS["wishes", 4] | {
    "country": or_null(lambda value: text(value) and bool(re.fullmatch("[A-Z]{2}", value)))}
# Schema 6 left all but one of them as they were.
SCHEMAS |= {(kind, 6): rules for (kind, v), rules in SCHEMAS.items() if v == 5}
SCHEMAS["wishes", 6] = SCHEMAS["wishes", 5] | {
    "word_for_them": or_null(a_tag), "word_for_me": or_null(a_tag),
    "today_leaves_out": list_of(one_of("check-in", "step", "lately")),
    "backed_up": or_null(a_time), "backup_reminder": flag, "backup_put_off": or_null(a_time)}


def need(condition, what):
    if not condition:
        raise ValueError(what)


def once(pairs):
    need(len(dict(pairs)) == len(pairs), "a JSON name twice")
    return dict(pairs)


def parse_record(key, data):
    """The record that stands under this id. No NaN, no infinity and no half of a surrogate pair is JSON."""
    try:
        record = json.loads(data.decode("utf-8"), object_pairs_hook=once)
        json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf-8")
    except RecursionError as e:
        raise ValueError("not JSON") from e
    need(isinstance(record, dict) and record.keys() == {"v", "kind", "data"}, "not v, kind and data")
    kind, v, fields = record["kind"], record["v"], record["data"]
    need(text(kind) and whole(v) and (kind, v) in SCHEMAS, "its kind or version is not known")
    rules = SCHEMAS[kind, v]
    need(isinstance(fields, dict) and fields.keys() == rules.keys(), f"{kind}: the fields")
    for name, rule in rules.items():
        need(rule(fields[name]), f"{kind}: {name}")
    need(fields.get("id", key) == key, "page: another id")
    return record
