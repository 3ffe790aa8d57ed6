"""An independent reader of what leaves the container, written from FORMAT.md alone: backups (§16) and links (§17).
It only reads. `parcels.py FILE < words`, or `parcels.py FILE WORDS`: a link if the file begins with s and a number, otherwise
a backup; the answer is JSON, and the exit status that of the error."""
import base64, hashlib, hmac, json, re, sys
sys.dont_write_bytecode = True
from reader import AESGCM, SPACE, Damaged, InvalidTag, NewerVersion, NotebookError, WrongPassphrase, derive_ikm, expand, need, read_segment
import records as records_of  # §8

class NotOne(NotebookError): name, status = "not one", 7
class CutShort(NotebookError): name, status = "cut short", 8
class TooLong(NotebookError): name, status = "too long", 9
class WrongWords(WrongPassphrase): name, status = "wrong words", 2
class Altered(Damaged): name, status = "altered", 3
class Unreadable(Damaged): name, status = "unreadable", 3

MOST, MOST_TOGETHER, MOST_RECORDS = 33_554_432, 67_108_864, 524_288
MOST_CONTENT, MOST_SIGNS, MOST_BLOCKS = 262_144, 524_288, 4_097
PRESET = (65_536, 3)
BETWEEN = "[-,.\u060c\u2010-\u2015\u3001]"

def number(data, at, size=4): return int.from_bytes(data[at:at + size], "little")

def check(error, *conditions):
    if not all(conditions): raise error

def unseal(ikm, info, commit, wrong, sealed, aad, broken):
    okm = expand(ikm, info, 76)
    if not hmac.compare_digest(okm[44:], commit): raise wrong
    try: return AESGCM(okm[:32]).decrypt(okm[32:44], sealed, aad)
    except InvalidTag as e: raise broken from e

# Backups, §16

def padded(length):
    length = max(4096, length)
    e = length.bit_length() - 1
    unit = 1 << e - (e.bit_length() - 1) - 1
    return -(-length // unit) * unit

def fits(file, version):
    return len(file) >= 72 and hashlib.sha256(file[:3] + bytes([version]) + file[4:64]).digest()[:8] == file[64:72]

def read_head(file):  # what is asked before a passphrase is: (salt, memory, passes)
    check(NotOne("another magic"), len(file) >= 4, file[:3] == b"nbk")
    version = file[3]
    if version != 1:
        need("the version was changed", not fits(file, 1))
        raise NewerVersion("a later version") if 2 <= version <= 31 or version > 1 and fits(file, version) else NotOne("a text")
    check(TooLong("the file"), len(file) <= MOST)
    check(CutShort("in the head"), len(file) >= 72)
    need("the checksum of the head", fits(file, 1))
    memory, passes, length = number(file, 4), file[8], number(file, 60)
    need("memory or passes", 19_456 <= memory <= 262_144, 2 <= passes <= 20, memory * passes <= 1_048_576)
    need("lanes, reserved", file[9] == 1, file[10:12] == b"\0\0")
    check(TooLong("the length in the head"), length <= MOST - 72)
    need("a length that no padding gives", length >= 16, padded(length - 16) == length - 16)
    check(CutShort("behind the head"), len(file) - 72 >= length)
    need("more than there should be", len(file) - 72 == length)
    return file[12:28], memory, passes

def open_backup(file, passphrase):  # {id: bytes}
    head = read_head(file)
    ikm = derive_ikm(passphrase, *head)
    wrong, broken = WrongPassphrase("another commit"), Damaged("does not open")
    plain = unseal(ikm, b"nb1 backup" + file[:28], file[28:60], wrong, file[72:], file[:72], broken)
    end = 4 + number(plain, 0)
    need("the content, or its padding", padded(end) == len(plain), not any(plain[end:]))
    content, records, together = plain[4:end], {}, 0
    while content:
        size = number(content, 0)
        need("a step is cut off", 4 + size <= len(content), len(content) >= 4)
        step, content = content[4:4 + size], content[4 + size:]
        need("a step too short or too long", len(step) >= 5, number(step, 1) <= 8_388_608)
        together += number(step, 1)
        check(TooLong("all steps together"), together <= MOST_TOGETHER)
        more = read_segment(step)
        need("a step without records, or an id again", more, not set(more) & set(records))
        records |= more
        check(TooLong("too many records"), len(records) <= MOST_RECORDS)
    return records

def shown(records):  # §8: (what reads as records of known kinds and schemas, how many others there are)
    pages, unread = {}, 0
    for key, data in records.items():
        try: pages[key] = records_of.parse_record(key, data)
        except ValueError: unread += 1
    return pages, unread

# Links, §17

def normal_words(typed):
    return " ".join(filter(None, (word.lower() for word in re.split(f"(?:{BETWEEN}|{SPACE})+", typed))))

def read_link(text):  # what is asked before words are: (flags, the bytes without their checksum)
    if not text.startswith("s1."):
        raise NewerVersion("a later mark") if re.match(r"s(?!1\.)[1-9][0-9]{0,3}\.", text) else NotOne("another mark")
    digits = text[3:]
    check(TooLong("the text"), len(digits) <= MOST_SIGNS)
    check(Altered("a sign that is no digit"), re.fullmatch("[A-Za-z0-9_-]*", digits))
    data = base64.urlsafe_b64decode(digits[:len(digits) // 4 * 4])
    check(CutShort("in the head"), len(data) >= 52)
    is_known, blocks = data[:2] in (b"\0\1", b"\1\0"), number(data, 18, 2)
    length = 72 + 64 * blocks
    if is_known:
        check(TooLong("blocks"), blocks <= MOST_BLOCKS)
        check(CutShort("behind the head"), len(digits) >= -(-length * 8 // 6))
    check(Altered("a digit left over"), len(digits) % 4 != 1)
    data = base64.urlsafe_b64decode(digits + "=" * (-len(digits) % 4))
    check(Altered("bits left over"), base64.urlsafe_b64encode(data).decode().rstrip("=") == digits)
    check(Altered("the checksum"), hashlib.sha256(b"s1." + data[:-4]).digest()[:4] == data[-4:])
    check(NewerVersion("flags or preset"), is_known)
    check(Altered("the length"), blocks, len(data) == length)
    return data[0], data[:-4]

def open_link(text, words=None):  # the content, as bytes
    flags, data = read_link(text)
    check(WrongWords("there are none"), flags or words is not None)
    ikm = data[2:18] + bytes(16) if flags else derive_ikm(normal_words(words), data[2:18], *PRESET)
    wrong, broken = Altered("another commit") if flags else WrongWords("another commit"), Altered("does not open")
    plain = unseal(ikm, b"nb1 link" + data[:18], data[20:52], wrong, data[52:], b"s1." + data[:52], broken)
    is_deflated, length, stored = plain[3] >> 7, number(plain, 0) & 0x7FFF_FFFF, number(plain, 4)
    check(TooLong("the content"), length <= MOST_CONTENT)
    content, padding = plain[8:8 + stored], plain[8 + stored:]
    check(Altered("the data, or the padding"), len(content) == stored, len(padding) < 64, not any(padding))
    try: return inflate(content, length) if is_deflated else need("another length", len(content) == length) or content
    except Damaged as e: raise Altered(str(e)) from e

def inflate(data, length):
    from zlib import decompressobj, error
    stream = decompressobj(wbits=-15)
    try: out = stream.decompress(data, length + 1)
    except error as e: raise Damaged("deflate data") from e
    need("deflate data do not end where they should", stream.eof, not stream.unused_data, len(out) == length)
    return out

def read_content(content):  # the object
    def pairs(pairs):
        names = [name for name, _ in pairs]
        again = {name for name in names if names.count(name) > 1}
        return dict(pairs) | ({None: again} if again else {})  # which no name can be
    try: found = json.loads(content.decode("utf-8"), object_pairs_hook=pairs, parse_constant=lambda _: 1 / 0)
    except (ValueError, ZeroDivisionError, RecursionError) as e: raise Unreadable(str(e)) from e
    version = found.get("v") if type(found) is dict else None
    check(Unreadable("no version"), type(version) is int and 0 < version < 1 << 64 and "v" not in found.get(None, ()))
    check(NewerVersion("a later schema"), version == 1)
    has(found, {"v": int, "pieces": list})
    for piece in found["pieces"]:
        has(piece, {"title": str, "date": str, "parts": list})
        for part in piece["parts"]: has(part, {"heading": str, "words": str})
    try: json.dumps(found, ensure_ascii=False).encode("utf-8")
    except ValueError as e: raise Unreadable("half a surrogate pair") from e
    return found

def has(found, fields):
    check(Unreadable("another shape"), type(found) is dict and found.keys() == fields.keys())
    check(Unreadable("another type"), all(type(found[name]) is kind for name, kind in fields.items()))

def main():
    data = open(sys.argv[1], "rb").read()
    words = sys.argv[2] if len(sys.argv) > 2 else sys.stdin.buffer.read().decode("utf-8").removesuffix("\n")
    try:
        if re.match(rb"s[0-9]", data): return print(json.dumps(read_content(open_link(data.decode("latin-1"), words)), indent=1))
        pages, unread = shown(open_backup(data, words))
        print(json.dumps({"records": pages, "unread": unread}, indent=1))
    except NotebookError as e: sys.exit(print(json.dumps({"error": e.name, "what": str(e)})) or e.status)

if __name__ == "__main__": main()
