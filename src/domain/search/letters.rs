//! Letters without their marks and their case: tables of the base letter, one byte for each code point of a block, `.` where there is none.
//! A test asks `unicode-normalization` about every one of them.

/// U+00C0 to U+024F.
const LATIN: &[u8; 400] = b"\
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll.\
    .llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    ................................oo.............uu...............\
    .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................\
    ";
/// U+1E00 to U+1EFF, Vietnamese among them.
const LATIN_MORE: &[u8; 256] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......\
    ";
/// U+0370 to U+03FF; `a` stands for alpha and the others follow.
const GREEK: &[u8; 144] = b"\
    ......................a.egi.o.uyiabcdefghijklmnopq.stuvwxyiuaegi\
    uabcdefghijklmnopqsstuvwxyiuouy.................................\
    ....h...........\
    ";
/// U+1F00 to U+1FFF, in the same way.
const GREEK_MORE: &[u8; 256] = b"\
    aaaaaaaaaaaaaaaaeeeeee..eeeeee..ggggggggggggggggiiiiiiiiiiiiiiii\
    oooooo..oooooo..uuuuuuuu.u.u.u.uyyyyyyyyyyyyyyyyaaeeggiioouuyy..\
    aaaaaaaaaaaaaaaaggggggggggggggggyyyyyyyyyyyyyyyyaaaaa.aaaaaaa.i.\
    ..ggg.ggeeggg...iiii..iiiiii....uuuuqquuuuuuq.....yyy.yyooyyy...\
    ";

/// The small letter that is left of `c` when case and marks go; none if the tables do not know it.
pub(super) fn base(c: char) -> Option<char> {
    let of = |table: &[u8], first: char| table.get((c as usize).checked_sub(first as usize)?).copied();
    let letter = match c {
        '\u{c0}'..='\u{24f}' => of(LATIN, '\u{c0}'),
        '\u{1e00}'..='\u{1eff}' => of(LATIN_MORE, '\u{1e00}'),
        '\u{370}'..='\u{3ff}' => of(GREEK, '\u{370}'),
        '\u{1f00}'..='\u{1fff}' => of(GREEK_MORE, '\u{1f00}'),
        _ => return cyrillic(c),
    };
    let letter = letter.filter(|letter| *letter != b'.')?;
    if matches!(c, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}') {
        char::from_u32(u32::from('α') + u32::from(letter - b'a'))
    } else {
        Some(char::from(letter))
    }
}

fn cyrillic(c: char) -> Option<char> {
    Some(match c {
        'Ѐ' | 'Ё' | 'ѐ' | 'ё' | 'Ӗ' | 'ӗ' => 'е',
        'Ѓ' | 'ѓ' => 'г',
        'Ї' | 'ї' => 'і',
        'Ќ' | 'ќ' => 'к',
        'Ѝ' | 'Й' | 'ѝ' | 'й' | 'Ӣ' | 'ӣ' | 'Ӥ' | 'ӥ' => 'и',
        'Ў' | 'ў' | 'Ӯ' | 'ӯ' | 'Ӱ' | 'ӱ' | 'Ӳ' | 'ӳ' => 'у',
        'Ѷ' | 'ѷ' => 'ѵ',
        'Ӂ' | 'ӂ' | 'Ӝ' | 'ӝ' => 'ж',
        'Ӑ' | 'ӑ' | 'Ӓ' | 'ӓ' => 'а',
        'Ӛ' | 'ӛ' => 'ә',
        'Ӟ' | 'ӟ' => 'з',
        'Ӧ' | 'ӧ' => 'о',
        'Ӫ' | 'ӫ' => 'ө',
        'Ӭ' | 'ӭ' => 'э',
        'Ӵ' | 'ӵ' => 'ч',
        'Ӹ' | 'ӹ' => 'ы',
        _ => return None,
    })
}
