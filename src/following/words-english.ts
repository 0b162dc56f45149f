import type { WordLists } from './word-lists.js'

const set = (list: string) => new Set(list.split(' '))

/** Words of English questions, in lower case. */
export const englishWords: WordLists = {
  adverbs: set('when where why how'),
  auxiliaries: set(
    'did does do is are was were has have had will would can could should may might isn aren wasn weren didn',
  ),
  prepositions: set(
    'in on at of to from for with by near about over under between among during after before against into off since ' +
      'until through across around inside outside within toward towards per according because',
  ),
  placing: set('in on at of to from near about against into off around inside outside with toward towards'),
  outcomes: set(
    'dead deaths death wounded injured missing captured arrested detained displaced casualties victims fatalities ' +
      'losses survivors killed prisoners',
  ),
  outcomeVerbs: set(
    'killed wounded injured captured arrested detained displaced rescued died drowned perished survived hurt evacuated ' +
      'lost destroyed',
  ),
  people: set(
    'civilians civilian fighters fighter soldiers soldier children child women woman men people persons militants',
  ),
  saying: set(
    'said say says reported report reports announced announce claimed claim confirmed confirm denied deny stated told',
  ),
  generic: set(
    'happened happen happens occurred occur took take place begin began begun start started end ended last lasted won ' +
      'win lose lost die responsible reason reasons result results number total exactly details date time source sources ' +
      'attack battle strike strikes explosion bombing operation clashes attacks incident',
  ),
  events: set('attack attacks battle battles strike strikes explosion bombing operation clashes war siege'),
  groups: set(
    'army forces force group militia militias coalition government regime party police opposition rebels agency ministry ' +
      'council company organisation organization taliban hamas hezbollah houthis nato',
  ),
  timeUnits: set(
    'year month week day morning evening night time century january february march april may june july august september ' +
      'october november december summer winter spring autumn',
  ),
  demonstratives: set('this that these those'),
  pronouns: set('he she they it him her them his its their hers theirs'),
  there: set('there'),
}

/** Verbs in the past that no ending shows. */
export const pastVerbs = set(
  'withdrew fled fell won led said left took fought began died lost struck hit held made became gave got went came found ' +
    'saw sent shot broke drove rose ran built bought sold wrote spoke met kept drew drowned leads',
)

export const time = /^(?:1[89]|20)\d\d$/
