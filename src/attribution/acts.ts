import { normaliseWord } from '../text/normalise.js'
import { opensWithConjunction } from './word-forms.js'

/**
 * Verbs of acts whose subject goes on to speak in the same sentence («انتقد … الحملة، مؤكدا أن»): what they tell of is
 * no report by itself. «قدم/قدم» stands for the perfect and the imperfect of each.
 */
const pairs = `دعا/دعو طالب/طالب انتقد/نتقد رفض/رفض ندد/ندد استنكر/ستنكر ادان/دين دان/دين رحب/رحب اشاد/شيد اثني/ثني اعرب/عرب عبر/عبر هدد/هدد وعد/عد
   حث/حث هنا/هنئ شكر/شكر سخر/سخر رد/رد دافع/دافع تعهد/تعهد التقي/لتقي استقبل/ستقبل قدم/قدم وجه/وجه نشر/نشر شارك/شارك ابدي/بدي جدد/جدد
   بدا/بدا وقف/قف ظهر/ظهر عقد/عقد اصدر/صدر اجري/جري تطرق/تطرق استعرض/ستعرض تناول/تناول عاد/عود اعتذر/عتذر بارك/بارك ثمن/ثمن ابرز/برز
   ايد/ويد حاول/حاول عارض/عارض نعي/نعي قرر/قرر بحث/بحث زار/زور حضر/حضر شن/شن فاجا/فاجئ استغرب/ستغرب تمني/تمني امل/امل اتصل/تصل كلف/كلف ناقش/ناقش طلب/طلب قصد/قصد قلل/قلل عزا/عزو ارجع/رجع اشترط/شترط توعد/توعد اختتم/ختتم استهل/ستهل دشن/دشن اطلق/طلق افتتح/فتتح وقع/وقع اصر/صر تمسك/تمسك فند/فند ادلي/دلي سيل/سال`

/** Acts that need somebody they are done to: with one name only, that is not who acts («اتهم النظام بالتقصير»). */
const transitives = `اتهم/تهم هاجم/هاجم حمل/حمل وصف/صف ناشد/ناشد خاطب/خاطب طمان/طمئن`

export type Act = { readonly gender: 'feminine' | 'masculine' | undefined; readonly isTransitive: boolean }

const acts = new Map<string, Act>()

function add(list: string, isTransitive: boolean) {
  for (const pair of list.trim().split(/\s+/)) {
    const [perfect = '', imperfect = ''] = pair.split('/').map(normaliseWord)
    const root = perfect.replace(/[يا]$/, '')
    acts.set(perfect, { gender: 'masculine', isTransitive })
    acts.set(`ي${imperfect}`, { gender: 'masculine', isTransitive })
    acts.set(`${root.length > 1 ? root : perfect}ت`, { gender: 'feminine', isTransitive })
    acts.set(`ت${imperfect}`, { gender: 'feminine', isTransitive })
    acts.set(`${root}وا`, { gender: undefined, isTransitive })
  }
}

add(pairs, false)
add(transitives, true)
// «here» and «across» far more often than «congratulated» and «expressed».
for (const form of ['هنا', 'عبر']) acts.delete(form)
acts.set('وعبر', { gender: 'masculine', isTransitive: false })

/** The act that a normalised word is, with or without a conjunction before it; undefined for any other word. */
export function act(term: string): Act | undefined {
  return acts.get(term) ?? (opensWithConjunction(term) ? acts.get(term.slice(1)) : undefined)
}
