/** Titles are asked as they stand; of questions the readers' two languages have an equal share. */
const pattern = ['title', 'en', 'title', 'ar'] as const

/** Questions of each kind, about what most news reports: what they are about matters less than which code they run. */
const general = {
  ar: [
    'كم عدد القتلى في الهجوم؟',
    'متى بدأت المحادثات بين الحكومة والمعارضة؟',
    'أين عُقد مؤتمر وزراء الخارجية؟',
    'من هو رئيس اللجنة؟',
    'لماذا استقال رئيس الوزراء؟',
    'ماذا قالت الأمم المتحدة عن الوضع الإنساني؟',
    'هل وافق البرلمان على مشروع القانون؟',
    'أي فريق فاز بالمباراة النهائية؟',
    'كم بلغ سعر النفط في شهر أكتوبر؟',
    'ما هي نتائج الانتخابات بحسب كل مصدر؟',
    'ما آخر أخبار المدينة؟',
  ],
  en: [
    'How many people were killed in the attack?',
    'When did the talks between the government and the opposition begin?',
    'Where was the conference of the foreign ministers held?',
    'Who is the head of the committee?',
    'Why did the prime minister resign?',
    'What did the United Nations say about the humanitarian situation in Damascus?',
    'Did parliament approve the draft law?',
    'Which team won the final match in Cairo?',
    'What was the price of oil in October?',
    'What are the results of the elections, by each source?',
    'Who met Mohammed Abdullah in Riyadh?',
  ],
} as const

/** So many questions to bring a program up to speed: titles spread over an index, and general questions in both languages. */
export function warmingQuestions(titles: readonly string[], count: number): string[] {
  const askable = titles.filter((title) => title.trim() !== '' && title.length <= 500)
  return Array.from({ length: count }, (_, i) => {
    const kind = pattern[i % pattern.length] ?? 'title'
    const turn = Math.floor(i / pattern.length)
    if (kind !== 'title') return general[kind][turn % general[kind].length] ?? ''
    return askable[Math.floor((i * askable.length) / count)] ?? general.ar[turn % general.ar.length] ?? ''
  })
}
