/** Whether an English word (in lower case) only builds or asks a question, and is therefore not searched for. */
export function isFunctionWord(lower: string): boolean {
  return functionWords.has(lower)
}

const functionWords = new Set(
  (
    'a an the this that these those such same other another each every either neither both all any some no none ' +
    'i me my mine myself you your yours yourself he him his himself she her hers herself it its itself ' +
    'we us our ours ourselves they them their theirs themselves one ones someone anyone everyone somebody anybody everybody ' +
    'who whom whose which what when where why how whether whatever whoever whichever whenever wherever ' +
    'am is are was were be been being do does did done doing have has had having will would shall should can could may might must ' +
    'isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant cannot couldnt shouldnt ' +
    'im ive id ill youre theyre theyve weve hes shes thats whats whos theres let lets ' +
    'and or but nor so yet if then than as because since while although though unless until ' +
    'of to in on at by for from with without into onto upon about over under between among amid amongst within through throughout ' +
    'during after before above below off out up down along across around via per toward towards ' +
    'not also too very just only even still already again ever never much many more most less least quite rather really ' +
    'there here now ago please tell give explain describe according regarding concerning ' +
    'well like said did s t d ll re ve m o'
  ).split(/\s+/),
)
