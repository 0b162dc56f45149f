import type { BoilerplateKind, Language } from '../src/domain.js'

type Names = Readonly<Record<BoilerplateKind, string>>

/** What text of the site is for, in the reader's language. */
export function siteTextName(language: Language, kind: BoilerplateKind): string {
  return names[language][kind]
}

const names: Readonly<Record<Language, Names>> = {
  ar: {
    'section-label': 'القسم',
    byline: 'اسم الكاتب',
    dateline: 'المكان أو الوقت',
    'source-line': 'المصدر',
    related: 'روابط إلى مواد أخرى',
    teaser: 'مطالع مواد أخرى',
    comments: 'التعليقات',
    navigation: 'التنقّل',
    share: 'المشاركة والاشتراك',
    notice: 'تنويه',
    photo: 'صورة',
    separator: 'فاصل',
    repeated: 'سطر متكرر',
  },
  en: {
    'section-label': 'section',
    byline: 'byline',
    dateline: 'place or time',
    'source-line': 'source',
    related: 'links to other articles',
    teaser: 'beginnings of other articles',
    comments: 'comments',
    navigation: 'navigation',
    share: 'sharing and subscribing',
    notice: 'notice',
    photo: 'photo',
    separator: 'separator',
    repeated: 'repeated line',
  },
}
