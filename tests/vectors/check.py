"""Opens every frozen vector beside this file with reader.py, or parcels.py, and compares exactly, then spoils each good one in many
ways. `python check.py [folder]`; exit status 1 on any failure, or if there is no vector. The vectors: README.md."""
import base64, functools, gzip, hashlib, json, sys, unicodedata
from pathlib import Path

sys.dont_write_bytecode = True
import check_parcels
import reader

# The same records are opened thousands of times below: remember what does not depend on the spoilt place.
for slow in ("derive_ikm", "from_text", "unseal"):
    setattr(reader, slow, functools.cache(getattr(reader, slow)))

MOST_FLIPS = 1500  # per vector; at least one per record in use is always done
counts = {"passed": 0, "failed": 0}


def report(good, vector, check, why=""):
    counts["passed" if good else "failed"] += 1
    print(f"{'ok  ' if good else 'FAIL'} {vector}: {check}{': ' + why if why and not good else ''}", flush=True)


def outcome(dump, passphrase):
    """What the reader made of it: a notebook, or the name of its error. Any other exception is a fault of the reader."""
    try:
        return reader.open_dump(dump, passphrase), None
    except reader.NotebookError as e:
        return None, e
    except Exception as e:
        return None, RuntimeError(f"the reader itself failed: {e!r}")


def to_text(data):
    bits = int.from_bytes(data, "big")
    return "".join(chr(0x100 + (bits >> (len(data) * 8 - 15 * (i + 1)) & 0x7FFF)) for i in range(len(data) * 8 // 15))


def raw(dump, store, name):
    value = dump[store][name]
    return reader.from_text(value) if store == "local" else base64.b64decode(value)


def holders(dump, name):
    """The stores with a record of this name and of the right length."""
    found = []
    for store in ("local", "indexed"):
        try:
            if len(raw(dump, store, name)) == (315 if name[0] == "h" else 2100):
                found.append(store)
        except (KeyError, TypeError, ValueError, reader.Damaged):
            pass
    return found


def with_value(dump, changes):
    """A copy of the dump with {(store, name): value} put in; None removes."""
    new = {s: None if dump.get(s) is None else dict(dump[s]) for s in ("local", "indexed")}
    for (store, name), value in changes.items():
        if value is None:
            new[store].pop(name, None)
        else:
            new[store][name] = value
    return new


def with_bytes(dump, changes):
    return with_value(dump, {at: to_text(b) if at[0] == "local" else base64.b64encode(b).decode()
                             for at, b in changes.items()})


# What an expected.json may leave out, and what that means.
DEFAULTS = {"older": False, "lost": 0, "unread": 0, "conflicts": []}
PARTS = ("generation", "k", "records", *DEFAULTS)


def as_text(part):
    """The JSON texts are compared, so that 1, 1.0 and true are three things."""
    return json.dumps(part, sort_keys=True)


def tolerable(good, at, nb, error, exact=False):
    """After spoiling what is in use. exact: the other store still has all of it, so nothing may change but the notes.
    Otherwise a named error, the same words, or a notebook that says what it is: older, or with segments lost."""
    if error:
        # A header may have been the only one with this passphrase (a change cut off); the message names the header then.
        fine = not exact and (isinstance(error, reader.Damaged) or isinstance(error, reader.WrongPassphrase)
                              and at[0] == "h" and f" {at}: " in str(error))
        return fine, f"{getattr(error, 'name', 'crash')}: {error}"
    if not set(nb.notes) - set(good.notes):
        return False, "opened without a note"
    changed = [part for part in PARTS if as_text(getattr(nb, part)) != as_text(getattr(good, part))]
    if exact:
        # Of a root copy in one store nobody can tell whether it was newer, so the person may be told (section 10, 2).
        changed = [part for part in changed if part != "older" or at[0] != "r"]
        return not changed, f"another {', '.join(changed)}"
    said = nb.older or nb.lost > good.lost
    # A record can come back that was hidden: by one that did not read as a record, or by the other of two generations.
    known = set(good.records) | set(good.conflicts)
    if nb.generation == good.generation and not good.unread and set(nb.records) - known:
        return False, "records appeared"
    return not changed or said and nb.generation <= good.generation, f"silently another {', '.join(changed)}"


def check_vector(folder):
    name = folder.name
    plain, packed = folder / "dump.json", folder / "dump.json.gz"
    dump = json.loads(gzip.decompress(packed.read_bytes()) if packed.exists() else plain.read_bytes())
    passphrase = (folder / "passphrase.txt").read_bytes().decode("utf-8").removesuffix("\n")
    expected = json.loads((folder / "expected.json").read_bytes())
    good, error = outcome(dump, passphrase)
    if "error" in expected:
        got = "no error" if good else getattr(error, "name", str(error))
        return report(got == expected["error"], name, f"refused as: {expected['error']}", f"got {got}: {error}")
    if error:
        return report(False, name, "opens", f"{getattr(error, 'name', 'crash')}: {error}")
    report(set(expected) <= set(PARTS), name, "expected.json has no other fields", str(set(expected) - set(PARTS)))
    for part in PARTS:
        a, b = as_text(getattr(good, part)), as_text({**DEFAULTS, **expected}[part])
        report(a == b, name, f"{part} as expected", f"got {a[:200]}, expected {b[:200]}")

    # The passphrase.
    again, error = outcome(dump, unicodedata.normalize("NFD", passphrase))
    report(again and as_text(again.records) == as_text(good.records), name, "opens with the passphrase decomposed", str(error))
    for wrong, what in ((passphrase + "x", "longer"), (passphrase[:-1], "shorter"), ("", "none")):
        _, error = outcome(dump, wrong)
        if wrong != passphrase:
            report(isinstance(error, reader.WrongPassphrase), name, f"wrong passphrase ({what})", str(error))

    # One flipped bit: in all stores that have the record, and in one store alone if the other has the same bytes. (In
    # a store that is ahead or behind it is not said what the other can replace.)
    used = {record: holders(dump, record) for record in sorted({record for _, record in good.used})}
    twins = {r for r, stores in used.items() if len(stores) == 2 and raw(dump, "local", r) == raw(dump, "indexed", r)}
    each = max(1, MOST_FLIPS // len(used) // 3)
    bad, done = [], 0
    for turn, (record, stores) in enumerate(used.items()):
        length = 315 if record[0] == "h" else 2100
        wanted = [0, 4, 5, 14, 15, 20, 40, 48, 50, 57, 60, 90, 130, 170, 200, 240, 280, 298, 314, 23] if length == 315 \
            else [0, 23, 24, 30, 51, 60, 1000, 2083, 2084, 2099]
        places = wanted if each >= len(wanted) else [wanted[(turn + i) % len(wanted)] for i in range(each)]
        for place in places:
            for group in ([[s] for s in stores] if record in twins else []) + [stores]:
                spoilt = {}
                for store in group:
                    data = bytearray(raw(dump, store, record))
                    data[place] ^= 1 << (place + turn) % 8
                    spoilt[store, record] = bytes(data)
                result = outcome(with_bytes(dump, spoilt), passphrase)
                fine, why = tolerable(good, record, *result, exact=len(group) < len(stores))
                done += 1
                if not fine:
                    bad.append(f"{record}+{place} in {'+'.join(group)}: {why}")
    report(not bad, name, f"{done} flipped bits in {len(used)} records", "; ".join(bad[:5]))

    # Every copy of every header spoilt at one place: nothing is left to open.
    headers = [(s, h) for h in ("h0", "h1") for s in holders(dump, h)]
    for place in (0, 6, 48, 100, 310):
        changes = {at: (lambda b: b[:place] + bytes([b[place] ^ 1]) + b[place + 1:])(raw(dump, *at)) for at in headers}
        _, error = outcome(with_bytes(dump, changes), passphrase)
        report(isinstance(error, reader.Damaged), name, f"byte {place} of all headers: damaged", str(error))
    for at in headers:
        for form, tail in ((2, bytes(15)), (255, b"")):
            data = raw(dump, *at)
            data = data[:4] + bytes([form]) + data[5:299]
            data += hashlib.sha256(data).digest()[:16] + tail  # a newer version sums up its own number
            _, error = outcome(with_bytes(dump, {at: data}), passphrase)
            report(isinstance(error, reader.NewerVersion), name,
                   f"format {form} in {at[1]} in {at[0]}, {len(tail)} bytes longer: newer version", str(error))
        start = b"nb1\0\x02"
        value = to_text(start + bytes(10))[:3] + "\0" if at[0] == "local" else base64.b64encode(start).decode()
        _, error = outcome(with_value(dump, {at: value}), passphrase)
        report(isinstance(error, reader.NewerVersion), name,
               f"the beginning of format 2 alone, as {at[1]} in {at[0]}: newer version", str(error))

    # Records of a wrong length, units out of range, and records that are gone.
    sample = sorted(used, key=lambda r: ("hrc".index(r[0]), r))
    sample = sample[:8] + sample[8::max(1, len(sample) // 8)]
    bad, done = [], 0
    for record in sample:
        for store in used[record] if record in twins or len(used[record]) == 1 else []:
            value, changes = dump[store][record], [None]
            if store == "local":
                changes += [value[:-1], value[:-8], value + value[:8], ""]
                changes += [value[:i] + unit + value[i + 1:] for unit in "\u00ff\u8100\ud800A\0" for i in (0, len(value) - 1)]
            else:
                data = raw(dump, store, record)
                changes += [base64.b64encode(b).decode() for b in (data[:-1], data[:100], data + b"\0", b"")]
            for change in changes:
                result = outcome(with_value(dump, {(store, record): change}), passphrase)
                fine, why = tolerable(good, record, *result, exact=record in twins)
                done += 1
                if not fine:
                    bad.append(f"{record} in {store} as {change!r:.20}: {why}")
    report(not bad, name, f"{done} wrong lengths, bad units, missing records", "; ".join(bad[:5]))

    # Two cells exchanged: each is sealed to its place.
    for store in ("local", "indexed"):
        cells = sorted(r for s, r in good.used if s == store and r[0] == "c")
        if len(cells) > 1:
            a, b = cells[0], cells[-1]
            swapped = {(store, a): dump[store][b], (store, b): dump[store][a]}
            result = outcome(with_value(dump, swapped), passphrase)
            fine, why = tolerable(good, a, *result, exact={a, b} <= twins)
            report(fine, name, f"two cells exchanged in {store}", why)

    # Either store alone is complete, unless this vector says nothing of the kind (one store, or one behind).
    if dump.get("local") and dump.get("indexed"):
        same = set(dump["local"]) == set(dump["indexed"]) and all(
            raw(dump, "local", r) == raw(dump, "indexed", r) for r in dump["local"] if reader.NAME.fullmatch(r))
        for store in ("local", "indexed"):
            nb, error = outcome({store: dump[store]}, passphrase)
            if same:
                fine = nb and all(as_text(getattr(nb, part)) == as_text(getattr(good, part)) for part in PARTS)
            else:
                fine = isinstance(error, reader.NotebookError) or nb and nb.generation <= good.generation
            report(fine, name, f"{store} alone: {error.name if error else f'generation {nb.generation}'}", str(error))


def main():
    top = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    folders = sorted(f.parent for f in top.glob("*/expected.json"))
    # A folder with only some of the three files is a failure, not something to pass over.
    for f in sorted(p for p in top.iterdir() if p.is_dir() and p.name != "__pycache__" and p not in folders):
        report(False, f.name, "has an expected.json")
    if not folders:
        report(False, str(top), "has vectors")
    for folder in folders:
        try:
            if (folder / "backup.bin").exists():
                check_parcels.check_backup(folder, report)
            elif (folder / "link.txt").exists():
                check_parcels.check_link(folder, report)
            else:
                check_vector(folder)
        except Exception as e:
            report(False, folder.name, "the check itself", repr(e))
    for stores, kind in (({"local": {}, "indexed": {}}, reader.Empty), ({"local": {}, "indexed": None}, reader.Unavailable),
                         ({"local": {"other": "x"}, "indexed": {}}, reader.Empty)):
        _, error = outcome(stores, "x")
        report(isinstance(error, kind), "no vector", f"{stores}: {kind.name}", str(error))
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    sys.exit(1 if counts["failed"] else 0)


if __name__ == "__main__":
    main()
