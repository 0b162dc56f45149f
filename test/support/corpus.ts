/** A text file with a header, as the corpus holds them. */
export function articleFile(header: Readonly<Record<string, string>>, text: string): string {
  const fields = Object.entries(header).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
  return `---\n${fields.join('')}---\n${text}`
}

export const twoArticles = {
  '2018/floods.md': articleFile(
    { title: 'سيول في العاصمة', outlet: 'صحيفة أولى', published: '2018-10-27' },
    'اجتاحت السيول شوارع العاصمة فجر السبت.  وقال الدفاع المدني إن 12 شخصا أصيبوا.\n\nوأغلقت المدارس أبوابها يوم الأحد.\n',
  ),
  'match.txt': articleFile(
    { title: 'فوز المنتخب', published: '2019' },
    'فاز المنتخب الوطني على ضيفه بهدفين مقابل هدف واحد.\nوسجل المهاجم هدف الفوز في الدقيقة الأخيرة من المباراة.\n',
  ),
}
