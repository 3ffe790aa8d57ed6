"""What check.py does with a frozen backup or link: opens it with parcels.py and compares exactly, then spoils it in many
ways and demands the name that FORMAT.md gives to each."""
import base64, functools, hashlib, json, unicodedata, zlib

import parcels
from reader import AESGCM, NotebookError, expand, derive_ikm

# One passphrase takes half a second, and most of what is spoilt needs the same one.
parcels.derive_ikm = functools.cache(derive_ikm)
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def name_of(function, *args):
    """The name of the error, or None if there is none. A fault of the reader itself is told as one."""
    try:
        function(*args)
    except NotebookError as e:
        return e.name
    except Exception as e:
        return f"the reader itself failed: {e!r}"


def flipped(data, at, bit):
    return data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1:]


def all_named(report, vector, what, cases):
    """cases: (description, the name there was, the names that are right)."""
    cases = list(cases)
    bad = [f"{case}: {got}, not {wanted}" for case, got, wanted in cases if got not in wanted]
    report(cases and not bad, vector, f"{len(cases)} times {what}", "; ".join(bad[:5]))


def text_in(path):
    return path.read_bytes().decode("utf-8").removesuffix("\n")


# Backups

def sealed_backup(file, passphrase, plain):
    """Any plaintext under the head of this backup, its length and checksum made to fit."""
    okm = expand(parcels.derive_ikm(passphrase, *parcels.read_head(file)), b"nb1 backup" + file[:28], 76)
    head = file[:60] + (len(plain) + 16).to_bytes(4, "little")
    head += hashlib.sha256(head).digest()[:8]
    return head + AESGCM(okm[:32]).encrypt(okm[32:44], plain, head)


def framed(*steps):
    content = b"".join(len(step).to_bytes(4, "little") + step for step in steps)
    plain = len(content).to_bytes(4, "little") + content
    return plain.ljust(parcels.padded(len(plain)), b"\0")


def deflated_step(stated, raw):
    deflate = zlib.compressobj(wbits=-15)
    return b"\1" + stated.to_bytes(4, "little") + deflate.compress(raw) + deflate.flush()


def check_backup(folder, report):
    vector, file, passphrase = folder.name, (folder / "backup.bin").read_bytes(), text_in(folder / "passphrase.txt")
    expected = json.loads((folder / "expected.json").read_bytes())
    records = parcels.open_backup(file, passphrase)
    found = {key: json.loads(data) for key, data in records.items()}
    report(found == expected["records"], vector, f"{len(found)} records as expected")
    report(parcels.shown(records)[1] == expected["unread"], vector, "as many are not read as expected")
    again = parcels.open_backup(file, unicodedata.normalize("NFD", passphrase))
    report(again == records, vector, "opens with the passphrase decomposed")

    def opening(data, typed=passphrase): return name_of(parcels.open_backup, data, typed)
    def head(data): return name_of(parcels.read_head, data)

    all_named(report, vector, "another passphrase", [(typed, opening(file, typed), ["wrong passphrase"])
              for typed in (passphrase + "x", passphrase[:-1], "")])
    all_named(report, vector, "a bit of the head", [(f"{at}.{bit}", head(flipped(file, at, bit)),
              ["not one"] if at < 3 else ["damaged"]) for at in range(72) for bit in range(8)])
    all_named(report, vector, "a bit behind it", [(at, opening(flipped(file, at, at % 8)), ["damaged"])
              for at in [*range(72, 200), *range(200, len(file), 97), *range(len(file) - 20, len(file))]])
    all_named(report, vector, "an end that is missing", [(length, head(file[:length]), ["not one"] if length < 4 else ["cut short"])
              for length in [*range(400), *range(400, len(file), 211), len(file) - 1]])
    all_named(report, vector, "something behind the end", [(more, head(file + more), ["damaged"]) for more in (b"\0", b"\r\n", file)])

    def repaired(data): return data[:64] + hashlib.sha256(data[:64]).digest()[:8] + data[72:]
    cases = []
    for at in [*range(3, 12), *range(28, 64)]:
        for bit in (0, 3, 7):
            wanted = ["newer version", "not one"] if at == 3 else ["damaged"] if at in (9, 10, 11) else \
                ["damaged", "wrong passphrase"] if at < 12 else ["wrong passphrase"] if at < 60 else ["damaged", "cut short", "too long"]
            bad = repaired(flipped(file, at, bit))
            # Another cost that is within bounds would be worked out for nothing.
            cases.append((f"{at}.{bit}", (head if 3 < at < 12 else opening)(bad), wanted + [None] * (3 < at < 9)))
    all_named(report, vector, "a bit of the head with a checksum that fits", cases)
    all_named(report, vector, "a later version", [(version, head(repaired(file[:3] + bytes([version]) + file[4:])), ["newer version"])
              for version in (2, 31, 32, 255)])
    all_named(report, vector, "another file", [(data, head(data), ["not one"])
              for data in (b"", b"nbk", b"PK\3\4", b"nbk is a text" * 40, b"s1.AAAA")])
    report(head(file + bytes(parcels.MOST)) == "too long", vector, "more than a backup can be")

    def hostile(plain): return opening(sealed_backup(file, passphrase, plain))
    one = deflated_step(25, bytes(16) + b"\5\0\0\0" + b"words")
    zeros = bytes(16) + (8_388_588).to_bytes(4, "little") + bytes(8_388_588)
    many = [deflated_step(len(zeros), bytes([n]) + zeros[1:]) for n in range(9)]
    all_named(report, vector, "something hostile, well sealed", [
        ("nothing hostile", hostile(framed(one)), [None]), ("no records", hostile(framed()), [None]),
        ("an id twice", hostile(framed(one, one)), ["damaged"]), ("a step without records", hostile(framed(bytes(5))), ["damaged"]),
        ("a bomb", hostile(framed(deflated_step(25, zeros))), ["damaged"]),
        ("a bomb that says so", hostile(framed(deflated_step(8_388_609, zeros + b"\0"))), ["damaged"]),
        ("nine bombs", hostile(framed(*many)), ["too long"]),
        ("a step cut off", hostile(b"\x20\0\0\0\x40" + framed(one)[5:]), ["damaged"]),
        ("padding", hostile(framed(one)[:-1] + b"\1"), ["damaged"]), ("padded further", hostile(framed(one).ljust(4352, b"\0")), ["damaged"]),
        ("a content too long", hostile(b"\xff" * 4 + framed(one)[4:]), ["damaged"]), ("short", hostile(framed(one)[:4095]), ["damaged"])])


# Links

def text_of(data): return "s1." + base64.urlsafe_b64encode(data).decode().rstrip("=")
def summed(data): return text_of(data + hashlib.sha256(b"s1." + data).digest()[:4])


def sealed_link(data, words, plain):
    """Any plaintext under the head of this link."""
    ikm = data[2:18] + bytes(16) if words is None else parcels.derive_ikm(parcels.normal_words(words), data[2:18], *parcels.PRESET)
    okm = expand(ikm, b"nb1 link" + data[:18], 76)
    head = data[:18] + (len(plain) // 64).to_bytes(2, "little") + data[20:52]
    return summed(head + AESGCM(okm[:32]).encrypt(okm[32:44], plain, b"s1." + head))


def check_link(folder, report):
    vector, text = folder.name, (folder / "link.txt").read_bytes().decode("ascii")
    has_words = (folder / "words.txt").exists()
    words = text_in(folder / "words.txt") if has_words else None
    expected = (folder / "expected.json").read_bytes().removesuffix(b"\n")
    content = parcels.open_link(text, words)
    report(content == expected, vector, "the content, byte for byte")
    report(parcels.read_content(content) == json.loads(expected), vector, "and what it says")

    def opening(given, typed=words): return name_of(parcels.open_link, given, typed)
    def reading(given): return name_of(parcels.read_link, given)

    data = base64.urlsafe_b64decode(text[3:] + "=" * (-len(text[3:]) % 4))[:-4]
    if has_words:
        report(parcels.open_link(text, parcels.normal_words(words)) == content, vector, "opens with the words as they are told")
        all_named(report, vector, "other words", [(typed, opening(text, typed), ["wrong words"])
                  for typed in (words + "x", words.replace("tugboat", ""), "", None)])
    all_named(report, vector, "a changed digit", [(f"{at} {digit}", reading(text[:at] + digit + text[at + 1:]), ["altered", "cut short", "too long"])
              for at in range(3, len(text)) for digit in [DIGITS[(DIGITS.index(text[at]) + 1 + at) % 64], "+", "=", "\n", "\u00e9"] if digit != text[at]])
    all_named(report, vector, "a changed bit", [(at, reading(text_of(flipped(data, at, at % 8) + hashlib.sha256(b"s1." + data).digest()[:4])),
              ["altered", "cut short", "too long"]) for at in range(len(data))])
    all_named(report, vector, "a changed bit with a checksum that fits", [(at, opening(summed(flipped(data, at, at % 8))),
              ["newer version"] if at < 2 else ["cut short", "too long", "altered"] if at in (18, 19) else
              ["wrong words"] if has_words and 20 <= at < 52 else ["altered"]) for at in range(len(data)) if not has_words or not 2 <= at < 18])
    all_named(report, vector, "an end that is missing", [(length, reading(text[:length]), ["not one"] if length < 3 else ["cut short"])
              for length in range(len(text))])
    all_named(report, vector, "something behind the end", [(more, reading(text + more), ["altered"]) for more in ("A", "AA", ".", "\n", "&a=1", text)])
    all_named(report, vector, "a later mark", [(mark, reading(mark + text[3:]), ["newer version"]) for mark in ("s2.", "s10.", "s9999.")])
    all_named(report, vector, "another mark", [(mark, reading(mark + text[3:]), ["not one"]) for mark in ("", "S1.", "s0.", "s01.", "s+2.", "s10000.")])
    all_named(report, vector, "a lock put on or off", [("", opening(summed((b"\0\1" if not has_words else b"\1\0") + data[2:]), "x"),
              ["wrong words" if not has_words else "altered"])])
    report(reading("s1." + "A" * 524_289) == "too long", vector, "more than a link can be")

    def hostile(length, stored, inside):
        plain = length.to_bytes(4, "little") + stored.to_bytes(4, "little") + inside
        return opening(sealed_link(data, words, plain.ljust(-(-len(plain) // 64) * 64, b"\0")))
    bomb = deflated_step(0, bytes(1_000_000))[5:]
    all_named(report, vector, "something hostile, well sealed", [
        ("nothing hostile", hostile(6, 6, b"Words."), [None]), ("a bomb", hostile(1_000 + (1 << 31), len(bomb), bomb), ["altered"]),
        ("a bomb that says so", hostile(1_000_000 + (1 << 31), len(bomb), bomb), ["too long"]),
        ("another length", hostile(5, 6, b"Words."), ["altered"]), ("data that reach too far", hostile(6, 57, b"Words."), ["altered"]),
        ("padding", hostile(5, 5, b"Words."), ["altered"]), ("padded further", hostile(6, 6, b"Words.".ljust(120, b"\0")), ["altered"])])
    piece, part = '{"title":"","date":"","parts":[%s]}', '{"heading":"","words":""}'
    shapes = {None: ['{"v":1,"pieces":[]}', ' {"pieces":[' + piece % part + '],"v":1}\n'],
              "newer version": ['{"v":2}', '{"v":18446744073709551615,"pieces":7,"pieces":8}'],
              "unreadable": ["", "[]", "[1,[]]", '{"v":0,"pieces":[]}', '{"v":-2}', '{"v":18446744073709551616}', '{"v":2,"v":2}', '{"v":1.0,"pieces":[]}',
                             '{"v":true,"pieces":[]}', '{"v":1}', '{"v":1,"pieces":[],"a":0}', '{"v":1,"pieces":[],"pieces":[]}', '{"v":1,"pieces":[]} {}',
                             '\ufeff{"v":1,"pieces":[]}', '{"v":1,"pieces":[["","",[]]]}', '{"v":1,"pieces":[%s]}' % (piece % '["",""]'),
                             '{"v":1,"pieces":[%s]}' % (piece % part).replace('""', '"\\ud800"', 1), '{"v":1,"pieces":null}']}
    all_named(report, vector, "a content of another shape", [(shape, name_of(parcels.read_content, shape.encode()), [wanted])
              for wanted, all_of_it in shapes.items() for shape in all_of_it])
