/**
 * How Arabic names are commonly written in Latin letters: what the letter model expects before it has seen
 * a name. `-` stands for no Arabic letter (short vowels are not written).
 */
const common: Readonly<Record<string, string>> = {
  a: '- ا ع ه ء ي عا اء', e: '- ي ا ع ه', i: '- ي ا ع عي', o: '- و ع ا او عو', u: '- و ع ا او', y: 'ي -', w: 'و ف', b: 'ب', p: 'ب', t: 'ت ط',
  j: 'ج ي', g: 'غ ج ق ك', h: 'ح ه خ -', d: 'د ض ذ', r: 'ر', z: 'ز ظ ذ', s: 'س ص ز', f: 'ف', q: 'ق', k: 'ك ق خ', l: 'ل', m: 'م',
  n: 'ن', v: 'ف', c: 'ك س', x: 'كس', th: 'ث ذ ت', kh: 'خ', dh: 'ذ ض ظ د', sh: 'ش', gh: 'غ', ch: 'تش ش ك خ', ph: 'ف', dj: 'ج', sch: 'ش',
  tch: 'تش', zh: 'ج ز', ou: 'و', oo: 'و', ee: 'ي', ii: 'ي', uu: 'و', aa: 'ا عا', ai: 'ي اي', ay: 'ي اي', ei: 'ي', ey: 'ي', ie: 'ي',
  aw: 'و او', au: 'و او', ow: 'و او', ea: 'ي', ia: 'يا يه', iy: 'ي', ya: 'يا يه', wa: 'وا و', ah: 'ه ا اح', eh: 'ه', bb: 'ب', dd: 'د ض', ff: 'ف',
  gg: 'ج غ', kk: 'ك', ll: 'ل', mm: 'م', nn: 'ن', pp: 'ب', qq: 'ق', rr: 'ر', ss: 'س ص', tt: 'ت ط', yy: 'ي', zz: 'ز', ck: 'ك', ssh: 'ش',
  '^': '^', $: '$', '^o': '^ع ^ا ^او', '^a': '^ع ^ا', '^i': '^ا ^ع ^اي', '^e': '^ا ^اي ^ع', '^u': '^ع ^ا ^او ^يو', 'a$': 'ه$ ا$ اء$ ي$', 'ah$': 'ه$', 'eh$': 'ه$', 'ia$': 'يا$ يه$', 'i$': 'ي$', 'e$': '$ ي$ ه$',
}

/** Least log probability of a common group: training data has few names with ص, ط or ع, Arabic news has many. */
export const leastCommon = -1.8

/** Occurrences that every common group is given in advance. */
export const assumedCount = 12

/** Each common group of letters, English and Arabic divided by a tab, with the count it is given in advance. */
export const assumedCounts: ReadonlyMap<string, number> = new Map(
  Object.entries(common).flatMap(([english, arabic]) =>
    arabic.split(' ').map((letters): [string, number] => [`${english}\t${letters.replace('-', '')}`, assumedCount]),
  ),
)
