"""An independent reader of the nb1 container, written from FORMAT.md alone ("§" is a section there). It only reads.
What does not read is passed over with a note where something else takes its place, and counted where nothing does."""
import base64, hashlib, hmac, json, re, struct, sys, unicodedata, zlib
from types import SimpleNamespace
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
sys.dont_write_bytecode = True
import records as records_of  # §8
NOTHING = b"\xff\xff" + bytes(25)  # the pointer to nothing
NAME = re.compile(r"h[01]|r[01][01]|c[01][0-7][0-9a-f]{2}")
SPACE = r"[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+"
class NotebookError(Exception): name, status = "error", 1
class WrongPassphrase(NotebookError): name, status = "wrong passphrase", 2
class Damaged(NotebookError): name, status = "damaged", 3
class NewerVersion(NotebookError): name, status = "newer version", 4
class Empty(NotebookError): name, status = "empty", 5
class Unavailable(NotebookError): name, status = "unavailable", 6  # §10.1: what is readable is empty, the rest unknown
def need(what, *conditions):
    if not all(conditions): raise Damaged(what)
def attempt(notes, what, function, *args):  # what the function answers; None, and a note, if something does not read
    try: return function(*args)
    except Damaged as e: notes.append(f"{what}: {e}")
def from_text(text):  # §2: 315 or 2,100 bytes come from just one number of units, with no bit left over
    need("a unit out of range", all("\u0100" <= unit <= "\u80ff" for unit in text))
    bits = "".join(format(ord(unit) - 0x100, "015b") for unit in text)  # most significant bit first
    return (int("0" + bits, 2) >> len(bits) % 8).to_bytes(len(bits) // 8, "big")
def decode(where, value):  # base64 is only how a dump may write IndexedDB's bytes; a raw copy (§13) has text for both
    try: return from_text(value) if where == "local" or value[:1] >= "\u0100" else base64.b64decode(value, validate=True)
    except (Damaged, ValueError): return b""  # of no length that a record has
def flipped(r):  # a newer version sums up its own number; where the sum fits ours, a bit of the number has changed
    return len(r) == 315 and hashlib.sha256(r[:4] + b"\x01" + r[5:299]).digest()[:16] == r[299:]
def get(store, name, size, salt=b""):  # a record's bytes; store is ("local" or "indexed", {name: bytes})
    need("missing, of a wrong length, or stale", len(store[1].get(name, b"")) == size, store[1].get(name, b"").startswith(salt))
    return store[1][name]
def parse_header(r):  # §3
    magic, form, kdf, memory, passes, lanes, zero, *_, k, seq, zero2 = struct.unpack_from("<4sBBIIBB16s16sBQH", r)
    need("magic, format or checksum", magic == b"nb1\0", form == 1, hashlib.sha256(r[:299]).digest()[:16] == r[299:])
    need("kdf, lanes, k, sequence", kdf == lanes == 1, 7 <= k <= 11, zero == zero2 == 0, seq < 1 << 63)
    need("memory or passes", 19_456 <= memory <= 262_144, 2 <= passes <= 20, memory * passes <= 1_048_576)
    return SimpleNamespace(immutable=r[:48], cost=(memory, passes), k=k, sequence=seq, slots=(r[59:179], r[179:299]))
def expand(key, info, size): return HKDFExpand(SHA256(), size, info).derive(key)
def derive_ikm(passphrase, salt, memory, passes):  # §4
    words = re.split(SPACE, unicodedata.normalize("NFKC", passphrase))
    return hash_secret_raw(" ".join(filter(None, words)).encode("utf-8"), salt, passes, memory, 1, 32, Type.ID, 0x13)
def gcm_open(key, nonce, sealed, purpose, immutable, arena, index, copy):  # §5
    aad = b"nb1" + bytes([purpose]) + immutable + struct.pack("<BHB", arena, index, copy)
    try: return AESGCM(key).decrypt(nonce, sealed, aad)
    except InvalidTag as e: raise Damaged("does not open") from e
def unseal(vmk, record, purpose, immutable, arena, index, copy):
    okm = expand(expand(vmk, b"nb1 root" if purpose == 2 else b"nb1 cell", 32), b"nb1" + bytes([purpose]) + record[:24], 44)
    return gcm_open(okm[:32], okm[32:], record[24:], purpose, immutable, arena, index, copy)
def open_root(store, vmk, immutable, arena, copy):  # its plaintext, or None
    return attempt([], "", lambda: unseal(vmk, get(store, f"r{arena}{copy}", 2100), 2, immutable, arena, 0, copy))
def replaced(stores, headers, header, arena, vmk):  # §4: where a newer header stands, so does a root that this does not open
    newer = {at[0] for at, h in headers.items() if h.sequence > header.sequence}
    return not all(open_root(s, vmk, header.immutable, arena, copy) for s in stores if s[0] in newer for copy in (0, 1))
def find_key(stores, headers, newest_first, passphrase, notes):
    damaged = False  # else (arena, VMK) of the first slot that opens, the newest header's first
    for header in newest_first:
        ikm = derive_ikm(passphrase, header.immutable[32:], *header.cost)
        okms = [expand(ikm, b"nb1 slot" + bytes([i]) + header.immutable[16:32] + header.slots[i][:24], 76) for i in (0, 1)]
        match = [hmac.compare_digest(okm[44:], slot[24:56]) for okm, slot in zip(okms, header.slots)]  # always both
        for i in (i for i in (0, 1) if match[i]):
            sealed = header.slots[i][56:], 1, header.immutable, i, 0, 0
            plain = attempt(notes, f"header {header.sequence}: slot {i}", gcm_open, okms[i][:32], okms[i][32:44], *sealed)
            if plain is None or any(plain[32:]): damaged = True
            elif not replaced(stores, headers, header, i, plain[:32]): return i, plain[:32]
    raise (Damaged if damaged else WrongPassphrase)("; ".join(["no slot opens"] + notes))
def parse_root(p, vmk):  # §6
    version, k, flags, zero, generation, _, first, length, old, bitmap = struct.unpack_from("<4BQq27sI32s256s", p)
    marks = [p[at:at + 8] for at in range(339, 2059, 8)]
    ancestors = [mark for mark in marks if any(mark)]
    used = {i for i in range(2048) if bitmap[i // 8] >> i % 8 & 1}
    need("version, k or flags", version == 1, 7 <= k <= 11, flags < 2, flags or old == bytes(32), generation < 1 << 63)
    need("a reserved byte, or ancestors", zero == p[2059] == 0, marks[:len(ancestors)] == ancestors)
    need("directory length and pointer disagree", (length == 0) == (first == NOTHING))
    need("bitmap: too many or too far", all(i < 2**k for i in used), 8 * len(used) <= 7 * 2**k)
    keys = [vmk, old][:1 + flags]  # what key 0 and key 1 of a pointer mean below this root
    return SimpleNamespace(k=k, generation=generation, first=first, length=length, keys=keys, bitmap=used, ancestors=ancestors)
def aged(pointer, key):  # §6: below a cell under the old key, what was current then is old now
    return pointer[:2] + b"\1" + pointer[3:] if key == 1 and pointer != NOTHING else pointer
def read_generation(root, read_cell, notes):  # §7: ({id: bytes}, {pointer of a segment that does not read})
    visited, records, lost, entries = set(), {}, set(), []
    def chain(pointer, length, purpose):
        content = b""
        while pointer != NOTHING:
            index, key, salt = struct.unpack("<HB24s", pointer)
            need(f"a bad pointer, or cell {index} again", index < 2**root.k, key < len(root.keys), index not in visited)
            visited.add(index)
            cell = read_cell(root.keys[key], index, salt, purpose)
            pointer, used = aged(cell[:27], key), int.from_bytes(cell[27:29], "little")
            need(f"cell {index}: used", 1 <= used <= 2031, used == 2031 or pointer == NOTHING, not any(cell[29 + used:]))
            content += cell[29:29 + used]
        need("a chain of another length", len(content) == length)
        return content
    if root.length:
        directory = chain(root.first, root.length, 3)
        count = int.from_bytes(directory[:2], "little")
        need("directory: count", count, len(directory) == 2 + 31 * count)
        entries = [(aged(pointer, root.first[2]), length) for pointer, length in struct.iter_unpack("<27sI", directory[2:])]
        heads = {pointer[:2] for pointer, length in entries if pointer != NOTHING and length}
        need("directory: an empty entry, or two that begin in one cell", len(heads) == count)
    for pointer, length in entries:
        found = attempt(notes, "a segment does not read", lambda: read_segment(chain(pointer, length, 4)))
        records |= found or {}  # the last one counts
        if found is None: lost.add(pointer)
    need("the bitmap does not mark exactly the cells in use", visited == root.bitmap or lost and visited < root.bitmap)
    return records, lost
def read_segment(content):
    size, data, records = int.from_bytes(content[1:5], "little"), content[5:], {}
    need("segment: its beginning", len(content) >= 5, content[0] <= 1, size <= 8_388_608)
    if content[0] == 1:
        inflate = zlib.decompressobj(wbits=-15)
        try: data = inflate.decompress(data, size + 1)  # one byte more shows an overrun (and 0 would mean no limit)
        except zlib.error as e: raise Damaged("segment: deflate data") from e
        need("segment: deflate data do not end where they should", inflate.eof, not inflate.unused_data)
    need("segment: raw length", len(data) == size)
    while data:
        key, length = struct.unpack("<16sI", data[:20].ljust(20, b"\xff"))  # cut short: reaches too far
        need("segment: a record cut short, or an id twice", 20 + length <= len(data), key.hex() not in records)
        records[key.hex()], data = data[20:20 + length], data[20 + length:]
    return records
def parse_record(key, data):  # §8: what this version cannot show is refused here, and counted in open_container
    try: return records_of.parse_record(key, data)
    except ValueError as e: raise Damaged(str(e)) from e
def open_dump(dump, passphrase):  # §10: of {"local": {name: text} | None, "indexed": {name: base64 or text} | None}
    given = [s for s in ("indexed", "local") if dump.get(s) is not None]
    texts = {s: {name: text for name, text in dump[s].items() if NAME.fullmatch(name)} for s in given}
    if not any(texts.values()):
        raise Empty("both stores are empty") if len(texts) == 2 else Unavailable("a store could not be read")
    stores, notes, headers = [(s, {n: decode(s, v) for n, v in items.items()}) for s, items in texts.items()], [], {}
    for store, name in ((s, n) for s in stores for n in ("h0", "h1")):
        start = decode(store[0], texts[store[0]].get(name, "")[:3 if store[0] == "local" else 8])  # §3: before all else
        if start[:4] == b"nb1\0" and start[4:5] > b"\x01" and not flipped(store[1].get(name, b"")): raise NewerVersion(f"{store[0]} {name}: a newer format")
        if header := attempt(notes, f"{store[0]} {name}", lambda: parse_header(get(store, name, 315))):
            headers[store[0], name] = header
    need("no header reads: " + "; ".join(notes), headers)
    opened, errors = [], []
    for container in dict.fromkeys(h.immutable for h in headers.values()):  # §10.6: normally one
        mine = {at: h for at, h in headers.items() if h.immutable == container}
        theirs = {at[0] for at in headers} - {at[0] for at in mine}  # stores that hold another container only
        try: opened.append(open_container([s for s in stores if s[0] not in theirs], mine, passphrase, notes))
        except NotebookError as e: errors.append(e)
    if len(opened + errors) > 1: notes.append(f"two containers, {len(opened)} opened; shown is the first of those")
    if not opened: raise max(errors, key=lambda e: e.status)  # "damaged" says more than "wrong passphrase"
    return opened[0]
def open_container(stores, headers, passphrase, notes):
    newest_first = sorted(headers.values(), key=lambda h: -h.sequence)  # among equals IndexedDB's first
    arena, vmk = find_key(stores, headers, newest_first, passphrase, notes)
    immutable, roots, used, there = newest_first[0].immutable, {}, set(headers), {}
    sealed = [(s, copy) for s in stores for copy in (0, 1)]  # the root copies, IndexedDB's first
    def open_roots(key):
        opened = [(s, copy, plain) for s, copy in sealed if (plain := open_root(s, key, immutable, arena, copy))]
        for store, copy, plain in opened:
            sealed.remove((store, copy))
            used.add((store[0], f"r{arena}{copy}"))
            root = attempt(notes, f"{store[0]} r{arena}{copy}", parse_root, plain, key)
            there[store[0], copy] = root and root.generation  # None for an invalid one: where it led is unknown
            if root: roots.setdefault(plain, (stores.index(store), store[1][f"r{arena}{copy}"][:8], root))
    open_roots(vmk)
    for old in {key for *_, root in roots.values() for key in root.keys[1:]}: open_roots(old)
    notes += [f"{store[0]} r{arena}{copy}: does not open" for store, copy in sealed]
    def read_cell(key, index, salt, purpose):
        name, place, found = f"c{arena}{index:03x}", (purpose, immutable, arena, index, 0), None
        for store in stores:  # all are asked, so that a bad copy is noted although the other store has a good one
            plain = attempt(notes, f"{store[0]} {name}", lambda: unseal(key, get(store, name, 2100, salt), *place))
            if plain: used.add((store[0], name))
            found = plain or found
        need(f"cell {name} is in no store", found)
        return found
    older, shown, lost, conflicts, absorbed = None in there.values(), None, set(), set(), set()
    for _, mark, root in sorted(roots.values(), key=lambda r: (-r[2].generation, r[0])):
        if shown and (mark in absorbed or shown.generation - root.generation >= 215): continue  # §10.4: no other line
        read = attempt(notes, f"generation {root.generation} does not read", read_generation, root, read_cell, notes)
        older |= not read and (not shown or root.generation == shown.generation)
        if not read: continue
        lost, absorbed = lost | read[1], absorbed | {mark, *root.ancestors}
        if not shown: shown, records = root, read[0]
        conflicts |= {i for i, data in read[0].items() if records.get(i) != data}
    need("; ".join(notes) or "no root reads", shown)
    shown_at = {copy for (_, copy), generation in there.items() if generation == shown.generation}
    older |= any(copy not in shown_at for s, copy in sealed if s[0] in {at[0] for at in headers})  # §10.2: maybe newer
    pages = {key: page for key, data in records.items() if (page := attempt(notes, f"record {key}", parse_record, key, data))}
    return SimpleNamespace(generation=shown.generation, k=newest_first[0].k, records=pages, older=older, lost=len(lost),
                           unread=len(records) - len(pages), conflicts=sorted(conflicts), notes=notes, used=used)
if __name__ == "__main__":
    try: nb = vars(open_dump(json.load(open(sys.argv[1])), sys.stdin.buffer.read().decode("utf-8").removesuffix("\n")))
    except NotebookError as e: sys.exit(print(json.dumps({"error": e.name, "what": str(e)})) or e.status)
    print(json.dumps({name: value for name, value in nb.items() if name != "used"}, indent=1))
