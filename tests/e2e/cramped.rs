//! A WebAssembly module whose memory cannot grow beyond a limit, as on a device that has no more to give.

/// The id of the section of memories.
const MEMORIES: u8 = 5;
/// The bytes of a page of memory.
const PAGE: u32 = 64 * 1024;

/// `module`, with at most `more` bytes of memory beyond those that it begins with.
pub(crate) fn cramped(module: &[u8], more: u32) -> Vec<u8> {
    // Magic and version.
    let (head, mut rest) = module.split_at(8);
    let mut made = head.to_vec();
    while let [id, body @ ..] = rest {
        let (length, body) = read(body);
        let (section, after) = body.split_at(length as usize);
        let section = if *id == MEMORIES { limited(section, more) } else { section.to_vec() };
        made.push(*id);
        write(&mut made, u32::try_from(section.len()).unwrap());
        made.extend(section);
        rest = after;
    }
    made
}

/// One memory, of which no more is told than where it begins.
fn limited(section: &[u8], more: u32) -> Vec<u8> {
    let [1, 0, pages @ ..] = section else { panic!("one memory without an end: {section:?}") };
    let (pages, []) = read(pages) else { panic!("one memory: {section:?}") };
    let mut made = vec![1, 1];
    write(&mut made, pages);
    write(&mut made, pages + more / PAGE);
    made
}

/// LEB128, as WebAssembly writes its numbers.
fn read(bytes: &[u8]) -> (u32, &[u8]) {
    let end = bytes.iter().position(|byte| byte & 0x80 == 0).unwrap() + 1;
    let number = bytes[..end].iter().rev().fold(0, |number, byte| number << 7 | u32::from(byte & 0x7f));
    (number, &bytes[end..])
}

fn write(made: &mut Vec<u8>, mut number: u32) {
    loop {
        let byte = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            made.push(byte);
            return;
        }
        made.push(byte | 0x80);
    }
}
