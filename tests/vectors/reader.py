"""An independent reader of the nb1 container, written from FORMAT.md alone ("§" is a section there). It only reads.
    python reader.py dump.json < passphrase          (needs cryptography and argon2-cffi)
What does not read is passed over with a note where something else takes its place, and counted where nothing does."""
import base64, gzip, hashlib, hmac, json, re, struct, sys, unicodedata, zlib
from types import SimpleNamespace
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
NOTHING = b"\xff\xff" + bytes(25)  # the pointer to nothing
NAME = re.compile(r"h[01]|r[01][01]|c[01][0-7][0-9a-f]{2}")
class NotebookError(Exception): name, status = "error", 1
class WrongPassphrase(NotebookError): name, status = "wrong passphrase", 2
class Damaged(NotebookError): name, status = "damaged", 3
class NewerVersion(NotebookError): name, status = "newer version", 4
class Empty(NotebookError): name, status = "empty", 5
class Unavailable(NotebookError): name, status = "unavailable", 6  # §10.1: what is readable is empty, the rest unknown
def need(condition, what):
    if not condition: raise Damaged(what)
# ---- §2 text, §3 header ----
def from_text(text):
    """Whole bytes; bits left over are dropped. 315 or 2,100 bytes come from just one number of units, none left."""
    need(all("\u0100" <= unit <= "\u80ff" for unit in text), "a unit out of range")
    bits = "".join(format(ord(unit) - 0x100, "015b") for unit in text)  # most significant bit first
    size = len(bits) // 8
    return int("0" + bits[:8 * size], 2).to_bytes(size, "big")
def decode(store, value):  # base64 is only how a dump may write IndexedDB's bytes; a raw copy (§13) has text for both
    return from_text(value) if store[0] == "local" or value[:1] >= "\u0100" else base64.b64decode(value, validate=True)
def flipped(store, value):  # a newer version sums up its own number; where the sum fits ours, a bit of the number has changed
    try: r = decode(store, value)
    except (Damaged, ValueError): return False
    return len(r) == 315 and hashlib.sha256(r[:4] + b"\x01" + r[5:299]).digest()[:16] == r[299:]
def get(store, name, size):
    """A record's bytes; store is ("local" or "indexed", {name: value})."""
    need(name in store[1], "missing")
    value = store[1][name]
    if size == 315:  # magic and format come before anything else: look at them whatever the rest is
        start = decode(store, value[:3 if store[0] == "local" else 8])
        if start[:4] == b"nb1\0" and start[4:5] > b"\x01" and not flipped(store, value):
            raise NewerVersion(f"{store[0]} {name}: a newer format")
    data = decode(store, value)
    need(len(data) == size, "wrong length")
    return data
def parse_header(r):
    magic, form, kdf, memory, passes, lanes, zero, *_, k, seq, zero2 = struct.unpack_from("<4sBBIIBB16s16sBQH", r)
    need(magic == b"nb1\0" and form == 1, "magic or format")
    need(hashlib.sha256(r[:299]).digest()[:16] == r[299:], "checksum")
    need(kdf == lanes == 1 and 7 <= k <= 11 and zero == zero2 == 0 and seq < 1 << 63, "kdf, lanes, k, sequence")
    need(19_456 <= memory <= 262_144 and 2 <= passes <= 20 and memory * passes <= 1_048_576, "memory or passes")
    return SimpleNamespace(immutable=r[:48], cost=(memory, passes), k=k, sequence=seq, slots=(r[59:179], r[179:299]))
# ---- §4, §5 keys ----
def expand(key, info, size):
    return HKDFExpand(algorithm=SHA256(), length=size, info=info).derive(key)
def derive_ikm(passphrase, salt, memory, passes):
    words = re.split(r"[\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+", unicodedata.normalize("NFKC", passphrase))
    secret = " ".join(filter(None, words)).encode("utf-8")
    return hash_secret_raw(secret, salt, passes, memory, 1, 32, Type.ID, 0x13)
def gcm_open(key, nonce, sealed, purpose, immutable, arena, index, copy):
    aad = b"nb1" + bytes([purpose]) + immutable + struct.pack("<BHB", arena, index, copy)
    try: return AESGCM(key).decrypt(nonce, sealed, aad)
    except InvalidTag as e: raise Damaged("does not open") from e
def unseal(vmk, record, purpose, immutable, arena, index, copy):
    master = expand(vmk, b"nb1 root" if purpose == 2 else b"nb1 cell", 32)
    okm = expand(master, b"nb1" + bytes([purpose]) + record[:24], 44)
    return gcm_open(okm[:32], okm[32:], record[24:], purpose, immutable, arena, index, copy)
def replaced(stores, headers, header, arena, vmk):  # where a newer header stands, so does a root that this does not open
    def opens(store, copy):
        try: return unseal(vmk, get(store, f"r{arena}{copy}", 2100), 2, header.immutable, arena, 0, copy)
        except Damaged: return None
    newer = {at[0] for at, h in headers.items() if h.sequence > header.sequence}
    return not all(opens(store, copy) for store in stores if store[0] in newer for copy in (0, 1))
def find_key(stores, headers, newest_first, passphrase, notes):
    matched = False  # else (arena, VMK) of the first slot that opens, the newest header's first
    for header in newest_first:
        ikm = derive_ikm(passphrase, header.immutable[32:], *header.cost)
        info = [b"nb1 slot" + bytes([i]) + header.immutable[16:32] + header.slots[i][:24] for i in (0, 1)]
        okms = [expand(ikm, info[i], 76) for i in (0, 1)]
        match = [hmac.compare_digest(okm[44:], slot[24:56]) for okm, slot in zip(okms, header.slots)]  # always both
        for i in (i for i in (0, 1) if match[i]):
            try:
                plain = gcm_open(okms[i][:32], okms[i][32:44], header.slots[i][56:], 1, header.immutable, i, 0, 0)
                need(not any(plain[32:]), "has a reserved byte set")
                if not replaced(stores, headers, header, i, plain[:32]): return i, plain[:32]
            except Damaged as e: matched = notes.append(f"header {header.sequence}: slot {i} matches but {e}") or True
    raise (Damaged if matched else WrongPassphrase)("; ".join(["no slot opens"] + notes))
# ---- §6, §7 one generation ----
def parse_root(p, vmk):
    version, k, flags, zero, generation, _, first, length, old, bitmap = struct.unpack_from("<4BQq27sI32s256s", p)
    need(version == 1 and 7 <= k <= 11, "version or k")
    need(flags < 2 and zero == 0 and p[2059] == 0 and generation < 1 << 63, "flags, a reserved byte or the generation")
    marks = [p[at:at + 8] for at in range(339, 2059, 8)]
    ancestors = [mark for mark in marks if any(mark)]
    need(marks[:len(ancestors)] == ancestors, "an ancestor after the end")
    need(flags or old == bytes(32), "an old key without its flag")
    need((length == 0) == (first == NOTHING), "directory length and pointer disagree")
    used = {i for i in range(2048) if bitmap[i // 8] >> i % 8 & 1}
    need(all(i < 2**k for i in used) and 8 * len(used) <= 7 * 2**k, "bitmap: too many or too far")
    keys = [vmk, old][:1 + flags]  # what key 0 and key 1 of a pointer mean below this root
    return SimpleNamespace(k=k, generation=generation, first=first, length=length, keys=keys, bitmap=used, ancestors=ancestors)
def read_generation(root, read_cell):
    """({id: bytes}, {pointer of a segment that does not read: why}). read_cell(key, index, salt, purpose) unseals."""
    visited = set()
    def chain(pointer, length, purpose):
        content = b""
        while pointer != NOTHING:
            index, key, salt = struct.unpack("<HB24s", pointer)
            need(index < 2**root.k and key < len(root.keys), "a pointer out of bounds")
            need(index not in visited, f"cell {index:03x} is visited twice")
            visited.add(index)
            cell = read_cell(root.keys[key], index, salt, purpose)
            pointer, used = struct.unpack_from("<27sH", cell)
            if key and pointer != NOTHING: pointer = pointer[:2] + b"\1" + pointer[3:]  # what was current then is old now
            need(1 <= used <= 2031 and (used == 2031 or pointer == NOTHING), f"cell {index:03x}: used")
            need(not any(cell[29 + used:]), f"cell {index:03x}: bytes after the used ones")
            content += cell[29:29 + used]
            need(len(content) <= length, "a chain longer than its length")
        need(len(content) == length, "a chain shorter than its length")
        return content
    records, lost, entries = {}, {}, []
    if root.length:
        directory = chain(root.first, root.length, 3)
        count = int.from_bytes(directory[:2], "little")
        need(count and len(directory) == 2 + 31 * count, "directory: count")
        aged = lambda pointer: pointer[:2] + b"\1" + pointer[3:] if root.first[2] == 1 else pointer
        entries = [(aged(pointer), length) for pointer, length in struct.iter_unpack("<27sI", directory[2:])]
        need(all(pointer != NOTHING and length for pointer, length in entries), "directory: an empty entry")
        need(len({pointer[:2] for pointer, _ in entries}) == count, "directory: two entries begin in one cell")
    for pointer, length in entries:
        try: records |= read_segment(chain(pointer, length, 4))  # the last one counts
        except Damaged as e: lost[pointer] = str(e)
    need(visited == root.bitmap or lost and visited < root.bitmap, "the bitmap does not mark exactly the cells in use")
    return records, lost
def read_segment(content):
    need(len(content) >= 5 and content[0] <= 1, "segment: its beginning")
    size, data = int.from_bytes(content[1:5], "little"), content[5:]
    need(size <= 8_388_608, "segment: raw length out of bounds")
    if content[0] == 1:
        inflate = zlib.decompressobj(wbits=-15)
        try: data = inflate.decompress(data, size + 1)  # one byte more shows an overrun (and 0 would mean no limit)
        except zlib.error as e: raise Damaged("segment: deflate data") from e
        need(inflate.eof and not inflate.unused_data, "segment: deflate data do not end where they should")
    need(len(data) == size, "segment: raw length")
    records, at = {}, 0
    while at < size:
        key, length = struct.unpack("<16sI", data[at:at + 20].ljust(20, b"\xff"))  # cut short: reaches too far
        need(at + 20 + length <= size, "segment: a record cut short")
        need(key.hex() not in records, "segment: an id twice")
        records[key.hex()] = data[at + 20:at + 20 + length]
        at += 20 + length
    return records
# ---- §8 records (one that this version cannot show is refused here, and counted in open_container) ----
PAGE = {"day": str, "created": int, "edited": int, "title": str, "body": str}
SCHEMAS = {("page", 1): PAGE | {"id": str}, ("page", 2): PAGE}
def parse_record(key, data):
    once = lambda pairs: need(len(dict(pairs)) == len(pairs), "a JSON name twice") or dict(pairs)
    try:
        record = json.loads(data.decode("utf-8"), object_pairs_hook=once)
        json.dumps(record, ensure_ascii=False, allow_nan=False).encode("utf-8")  # no NaN, infinity, lone surrogate
    except (ValueError, RecursionError) as e: raise Damaged("not JSON") from e
    need(isinstance(record, dict) and record.keys() == {"v", "kind", "data"}, "not v, kind and data")
    page, schema = record["data"], (record["kind"], record["v"])
    need(isinstance(schema[0], str) and type(schema[1]) is int and schema in SCHEMAS, "its kind or version is not known")
    need(isinstance(page, dict) and {f: type(x) for f, x in page.items()} == SCHEMAS[schema], "page: the fields")
    need(page.get("id", key) == key and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", page["day"]), "page: the id or the day")
    need(all(-1 << 63 <= page[time] < 1 << 63 for time in ("created", "edited")), "page: a time out of bounds")
    return record
# ---- §10 opening ----
def open_dump(dump, passphrase):
    """{"local": {name: text} | None, "indexed": {name: base64} | None} -> what open_container returns."""
    given = {s: dump[s] for s in ("indexed", "local") if dump.get(s) is not None}
    stores = [(s, {n: v for n, v in items.items() if NAME.fullmatch(n)}) for s, items in given.items()]
    if not any(items for _, items in stores):
        raise Empty("both stores are empty") if len(stores) == 2 else Unavailable("a store could not be read")
    notes, headers = [], {}  # (store, name) -> parsed; if any is of a newer version, that is the answer at once
    for store, name in ((s, n) for s in stores for n in ("h0", "h1")):
        try: headers[store[0], name] = parse_header(get(store, name, 315))
        except Damaged as e: notes.append(f"{store[0]} {name}: {e}")
    need(headers, "no header reads: " + "; ".join(notes))
    opened, errors = [], []
    for container in dict.fromkeys(h.immutable for h in headers.values()):  # §10.6: normally one
        mine = {at: h for at, h in headers.items() if h.immutable == container}
        theirs = {at[0] for at in headers} - {at[0] for at in mine}  # stores that hold another container only
        try: opened.append(open_container([s for s in stores if s[0] not in theirs], mine, passphrase, notes))
        except NotebookError as e: errors.append(e)
    if not opened: raise max(errors, key=lambda e: e.status)  # "damaged" says more than "wrong passphrase"
    if opened[1:] or errors: notes.append(f"two containers, {len(opened)} opened; shown is the first of those")
    return opened[0]
def open_container(stores, headers, passphrase, notes):
    newest_first = sorted(headers.values(), key=lambda h: -h.sequence)  # among equals IndexedDB's first
    arena, vmk = find_key(stores, headers, newest_first, passphrase, notes)
    immutable, roots, used, older, there = newest_first[0].immutable, {}, set(headers), False, {}
    sealed = [(s, copy) for s in stores for copy in (0, 1)]  # the root copies, IndexedDB's first
    def try_roots(key):
        nonlocal older
        for store, copy in list(sealed):
            name = f"r{arena}{copy}"
            try: plain = unseal(key, get(store, name, 2100), 2, immutable, arena, 0, copy)
            except Damaged: continue
            sealed.remove((store, copy))
            used.add((store[0], name))
            try:
                roots.setdefault(plain, (stores.index(store), parse_root(plain, key)))
                roots[plain][1].mark = get(store, name, 2100)[:8]
                there[store[0], copy] = roots[plain][1].generation
            except Damaged as e:
                notes.append(f"{store[0]} {name}: {e}")
                older = True  # an invalid root: what it would have led to is unknown
    try_roots(vmk)
    for old in {key for _, root in roots.values() for key in root.keys[1:]}: try_roots(old)
    notes += [f"{store[0]} r{arena}{copy}: does not open" for store, copy in sealed]
    spoilt = [(s[0], copy) for s, copy in sealed if s[0] in {at[0] for at in headers}]
    def read_cell(key, index, salt, purpose):
        name, found = f"c{arena}{index:03x}", None
        for store in stores:  # all are asked, so that a bad copy is noted although the other store has a good one
            try:
                record = get(store, name, 2100)
                need(record[:24] == salt, "stale")
                found = unseal(key, record, purpose, immutable, arena, index, 0)
                used.add((store[0], name))
            except Damaged as e: notes.append(f"{store[0]} {name}: {e}")
        need(found, f"cell {name} is in no store")
        return found
    shown, lost, conflicts, absorbed = None, {}, set(), set()
    for _, root in sorted(roots.values(), key=lambda r: (-r[1].generation, r[0])):
        # §10.4: a root that the shown one was not built on is a fork, and of one line of forks only the newest counts.
        if shown and (root.mark in absorbed or shown[1].generation - root.generation >= 215): continue
        try: records, not_read = read_generation(root, read_cell)
        except Damaged as e:
            notes.append(f"generation {root.generation} does not read: {e}")
            older |= not shown or root.generation == shown[1].generation
            continue
        lost |= not_read
        absorbed |= {root.mark, *root.ancestors}
        if not shown: shown, generation = (records, root), root.generation
        else: conflicts |= {i for i, data in records.items() if shown[0].get(i) != data}
    need(shown is not None, "; ".join(notes) or "no root reads")
    older |= any(all((s, c) == (name, copy) or c != copy or g != generation for (s, c), g in there.items())
                 for name, copy in spoilt)  # §10.2: it may have been newer
    pages, unread = {}, []
    for key, data in shown[0].items():
        try: pages[key] = parse_record(key, data)
        except Damaged as e: unread.append(f"record {key}: {e}")
    notes += [f"a segment does not read: {why}" for why in lost.values()] + unread
    return SimpleNamespace(generation=generation, k=newest_first[0].k, records=pages, older=older, lost=len(lost),
                           unread=len(unread), conflicts=sorted(conflicts), notes=notes, used=used)
if __name__ == "__main__":
    try:
        with (gzip.open if sys.argv[1].endswith(".gz") else open)(sys.argv[1], "rb") as f:
            nb = vars(open_dump(json.load(f), sys.stdin.buffer.read().decode("utf-8").removesuffix("\n")))
        print(json.dumps({name: value for name, value in nb.items() if name != "used"}, indent=1))
    except NotebookError as e:
        print(json.dumps({"error": e.name, "what": str(e)}))
        sys.exit(e.status)
