/** Irregular inflections of English, each after the form in which the lexicon keeps it; data only. */
const forms = `
  arise arose arisen / awake awoke awoken / bear bore borne born / beat beaten / become became / begin
  began begun beginning / bend bent / bind bound / bite bit bitten / bleed bled / blow blew blown /
  break broke broken / breed bred / bring brought / build built / burn burnt / buy bought / catch
  caught / choose chose chosen / cling clung / come came / creep crept / deal dealt / dig dug / draw
  drew drawn / dream dreamt / drink drank drunk / drive drove driven / eat ate eaten / fall fell
  fallen / feed fed / feel felt / fight fought / find found / flee fled / fly flew flown / forbid
  forbade forbidden / forget forgot forgotten / forgive forgave forgiven / freeze froze frozen / get
  got gotten / give gave given / go went gone / grow grew grown / hang hung / hear heard / hide hid
  hidden / hold held / keep kept / kneel knelt / know knew known / lay laid / lead led / leap leapt /
  learn learnt / leave left / lend lent / lie lain lying / light lit / lose lost / make made / mean
  meant / meet met / mistake mistook mistaken / overcome overcame / overthrow overthrew overthrown /
  overtake overtook overtaken / pay paid / prove proven / ride rode ridden / ring rang rung / rise
  rose risen / run ran / say said / see saw seen / seek sought / sell sold / send sent / shake shook
  shaken / shine shone / shoot shot shots / show shown / shrink shrank shrunk / sing sang sung / sink
  sank sunk / sit sat / slay slew slain / sleep slept / slide slid / speak spoke spoken / speed sped /
  spend spent / spill spilt / spin spun / spring sprang sprung / stand stood / steal stole stolen /
  stick stuck / sting stung / strike struck stricken strikes striking / swear swore sworn / sweep
  swept / swim swam swum / swing swung / take took taken / teach taught / tear tore torn / tell told /
  think thought / throw threw thrown / understand understood / undertake undertook undertaken / undo
  undid undone / wake woke woken / wear wore worn / weep wept / win won / wind winding / withdraw
  withdrew withdrawn / withhold withheld / withstand withstood / write wrote written / shut shutting /
  die died dies dying / tie tied ties tying / child children / man men / woman women / person persons
  / foot feet / tooth teeth / mouse mice / goose geese / life lives / wife wives / knife knives / half
  halves / leaf leaves / thief thieves / wolf wolves / crisis crises / analysis analyses / thesis
  theses / medium media / datum data / phenomenon phenomena / criterion criteria / index indices /
  policeman policemen / policewoman policewomen / gunman gunmen / spokesman spokesmen / spokeswoman
  spokeswomen / fisherman fishermen / businessman businessmen / chairman chairmen / congressman
  congressmen / serviceman servicemen / craftsman craftsmen / fireman firemen / clergyman clergymen /
  militiaman militiamen / cameraman cameramen / jihadi jihadis jihadist jihadists / news news / series
  series / species species / need needed needs / bus buses / gas gases / virus viruses / campus
  campuses / process processes processed processing / arms arms / goods goods / customs customs /
  during during / morning morning mornings / evening evening evenings / thing things / king kings /
  wing wings / ceiling ceilings / building buildings / meeting meetings / hundred hundreds / hatred
  hatred / sacred sacred / shed sheds shedding / bed beds / red reds / wed weds / embed embeds / sling
  slings / sterling sterling / string strings / something something / nothing nothing / bad worse
  worst / good better best / far farther further furthest farthest / big bigger biggest / large larger
  largest / high higher highest / low lower lowest / old older oldest elder eldest / young younger
  youngest / long longer longest / short shorter shortest / great greater greatest / small smaller
  smallest / new newer newest / strong stronger strongest / weak weaker weakest / early earlier
  earliest / late later latest / near nearer nearest / close closest / rich richer richest / poor
  poorer poorest / heavy heavier heaviest / happy happier happiest / fast faster fastest / deep deeper
  deepest / hot hotter hottest / cold colder coldest / few fewer fewest
`

export const irregularForms: ReadonlyMap<string, string> = new Map(
  forms.split('/').flatMap((entry) => {
    const [base = '', ...inflected] = entry.trim().split(/\s+/)
    return inflected.map((form): [string, string] => [form, base])
  }),
)
