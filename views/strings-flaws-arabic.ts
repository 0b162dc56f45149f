import type { FlawCode } from '../src/flaws/flaw.js'
import { leftToRight as latin } from './left-to-right.js'

const readable = 'يُتحقق من سلامة الملف ومن صلاحية قراءته.'
const oneFieldALine = `يُكتب في كل سطر حقل واحد: ${latin('name: value')}.`
const otherId = `يُغيَّر اسم الملف أو المعرّف (${latin('id')}).`
const fieldsOfLine = `تلزم في كل سطر الحقول ${latin('id')} و${latin('title')} و${latin('text')} نصوصًا.`
const copied = `يُنسخ النص من موضع نشره، أو يُحفظ المستند بصيغة ${latin('.docx')} أو ${latin('.html')}.`
const asPlainText = 'يُحفظ نصًا مجردًا ثم يضاف.'

/** Why a file, or a line of one, is no article and how to mend it, in Arabic; `{name}` is a value. */
export const arabicFlaws: Readonly<Record<FlawCode, string>> = {
  'link-out': 'رابط رمزي يخرج من مجلد المواد. يوضع الملف نفسه في المجلد.',
  'not-plain': 'ليس ملفًا من ملفات مجلد المواد ولا مجلدًا فيه. توضع المواد فيه ملفاتٍ عادية.',
  'name-not-utf8': `اسمه ليس بترميز ${latin('UTF-8')} صحيح. يُغيَّر اسم الملف.`,
  missing: 'ليس في موضعه، أو لا تسمح صلاحياته بقراءته. يُراجع المسار.',
  'not-permitted': `لا تسمح صلاحياته بقراءته ({system}). ${readable}`,
  gone: `ليس في موضعه، أو لم يعد فيه (${latin('ENOENT')}). ${readable}`,
  'link-circle': `روابطه الرمزية تدور في حلقة (${latin('ELOOP')}). ${readable}`,
  'disk-fault': `لا يعيده القرص (${latin('EIO')}). ${readable}`,
  'path-too-long': `مساره أطول مما يُقبل (${latin('ENAMETOOLONG')}). يُقصَّر اسمه أو أسماء المجلدات فوقه.`,
  'no-longer-plain': `لم يعد ملفًا عاديًا. ${readable}`,
  'packing-broken': `تعذّر فك ضغطه: تالف أو مقطوع أو غير مضغوط ({detail}). ${readable}`,
  'packed-too-far': `يزيد بعد فك ضغطه على {times} مرة من حجمه، وليست المواد كذلك. ${readable}`,
  unreadable: `تعذّرت قراءته ({detail}). ${readable}`,
  'too-large': `يزيد على 20 م.ب. يُقسم، أو تُستعمل صيغة ${latin('JSON Lines (.jsonl)')}، مادةً في كل سطر.`,
  changing: 'ظلّ يُكتب فيه وهو يُقرأ. يُعاد البناء حين تنتهي الكتابة فيه.',
  'not-utf8': `ليس بترميز ${latin('UTF-8')} صحيح. يُحفظ الملف بترميز ${latin('UTF-8')}.`,
  'format-unread': `صيغته ليست من الصيغ المقروءة. تُستعمل ${latin('.md')} أو ${latin('.txt')} أو ${latin('.jsonl')} أو ${latin('.jsonl.gz')}، أو يُخرج الملف من المجلد.`,

  'header-open': `الترويسة التي يفتحها السطر ${latin('---')} لا تُغلق. يوضع بعدها سطر ${latin('---')}.`,
  'header-not-yaml': `الترويسة ليست ${latin('YAML')} صحيحًا ({detail}). ${oneFieldALine} وتوضع القيمة التي فيها ${latin('":"')} أو ${latin('"#"')} بين علامتي اقتباس.`,
  'header-involved': `في الترويسة قوائم متداخلة أو حقول أكثر مما في ترويسة مادة. ${oneFieldALine}`,
  'header-not-fields': `الترويسة ليست قائمة حقول. ${oneFieldALine}`,
  'field-not-text': 'قيمة الحقل {name} ليست نصًا. تُكتب نصًا واحدًا، بين علامتي اقتباس إن لزم.',
  'field-too-long': 'الحقل {name} أطول من {most} حرف. يُختصر.',
  'field-control': 'في الحقل {name} حرف تحكّم أو نهاية سطر. يُكتب في سطر واحد.',
  'title-missing': `لا عنوان للمادة (${latin('title')}). يُكتب لها عنوان.`,
  'not-a-date': `قيمة الحقل ${latin('published')} هي {published}، وليست تاريخًا. يُكتب ${latin('2018')} أو ${latin('2018-10')} أو ${latin('2018-10-27')}، أو يُحذف الحقل.`,
  'not-an-address': `قيمة الحقل ${latin('url')} هي {url}، وليست عنوان ${latin('http')} أو ${latin('https')}. يُكتب العنوان كاملًا مبدوءًا بـ ${latin('https://')}، أو يُحذف الحقل.`,
  'other-language': `لغة المادة (${latin('lang')}) هي {lang}، ولا تُقتبس إلا المواد العربية. يُخرج الملف، أو يُكتب ${latin('lang: ar')}.`,

  'id-missing': `لا معرّف للمادة (${latin('id')}). تُعطى معرّفًا خاصًا بها.`,
  'id-too-long': `المعرّف أطول من {most} حرف. ${otherId}`,
  'id-control': `في المعرّف حرف تحكّم. ${otherId}`,
  'id-part': `في المعرّف {id} جزء فارغ أو ${latin('"."')} أو ${latin('".."')}، وهذا لا يحمله عنوان صفحة. ${otherId}`,
  'id-taken': 'المعرّف {id} مستعمل من قبل في {place}. تُعطى إحدى المادتين معرّفًا آخر، أو تُخرج إحداهما.',

  'text-empty': 'النص فارغ. يوضع نص المادة تحت ترويستها.',
  'text-too-long': 'النص أطول من {most} حرف. يُقسم إلى مواده.',
  'text-unspaced': 'في النص أكثر من {most} حرف بلا مسافة بينها. يُحذف منه ما ليس كتابة، كصورة محفوظة نصًا.',
  'text-nul': `في النص محارف ${latin('NUL')}. يُحفظ نصًا مجردًا.`,
  'text-half-character': `في النص نصف محرف (${latin('lone surrogate')}). يُصدَّر النص من جديد بترميز ${latin('UTF-8')}.`,

  'line-not-utf8': `السطر ليس بترميز ${latin('UTF-8')} صحيح. يُحفظ الملف بترميز ${latin('UTF-8')}.`,
  'line-too-long': 'السطر أطول من 20 م.ب. تُقسم المادة.',
  'line-not-json': `السطر ليس ${latin('JSON')} صحيحًا ({detail}). يُكتب في كل سطر كائن ${latin('JSON')} واحد كامل.`,
  'line-not-object': `السطر ليس كائن ${latin('JSON')}. ${fieldsOfLine}`,
  'line-field': `الحقل {name} غائب أو ليس نصًا. ${fieldsOfLine}`,
  'lines-given-up':
    'كثرت قبل هذا السطر أسطر فارغة أو ليست مواد، فلم يُقرأ ما بعده. يُتحقق من أن الملف قائمة مواد، مادةً في كل سطر.',
  'lines-unnamed': 'فيه أسطر أخرى ليست مواد، عددها {count}. يُصلح ما ذُكر، ولعل لغيره الأسباب نفسها.',

  'format-unknown': `صيغته ليست من الصيغ المقروءة. تُستعمل ${latin('.md')} أو ${latin('.txt')} أو ${latin('.jsonl')} أو ${latin('.jsonl.gz')} أو ${latin('.html')} أو ${latin('.htm')} أو ${latin('.docx')} أو ${latin('.pdf')}.`,
  'charset-unknown': `ترميز حروفه غير مذكور، أو ليس هو المذكور. تُحفظ الصفحة من المتصفح من جديد، أو بترميز ${latin('UTF-8')}.`,
  'no-article': `لم يُعثر في الصفحة على مادة. يُنسخ نص المادة إلى ملف ${latin('.txt')} ويضاف.`,
  'no-text': 'لا نص فيه. تضاف المادة نصًا.',
  'not-arabic': `ما أمكنت قراءته منه ليس عربيًا، ولا تُقتبس إلا المواد العربية. فإن كان عربيًا يُنسخ نصه إلى ملف ${latin('.txt')}.`,
  broken: 'تالف، أو ليس ما يدل عليه اسمه. يُفتح في برنامجه ويُحفظ من جديد ثم يضاف.',
  'too-much-inside': 'المضغوط فيه أكبر كثيرًا من مادة. يُحفظ النص وحده.',
  declarations: `فيه تعريفات ${latin('XML')} لا يحتاج إليها مستند. يُحفظ المستند من جديد.`,
  encrypted: 'مشفّر. يُحفظ بلا كلمة سر ثم يضاف.',
  'no-text-layer': `فيه صور صفحات ولا نص. يُستخرج نصه ببرنامج آخر (${latin('OCR')}) ثم يضاف.`,
  'letters-unknown': `لا تقول خطوطه أي حرف هو كل رسم. ${copied}`,
  'order-unknown': `لا يُعرف ترتيب حروفه على وجه اليقين. ${copied}`,
  'too-many-pages': 'يزيد على 300 صفحة. يُقسم إلى مواده.',
  'too-slow': `تجاوزت قراءته 20 ثانية فأُوقفت. ${asPlainText}`,
  'too-much-memory': `تجاوزت قراءته حد الذاكرة فأُوقفت. ${asPlainText}`,
}
