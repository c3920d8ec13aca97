// What each verb takes: read where words are understood, and where help is written.
export const options = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string' },
  audience: { type: 'string' },
  out: { type: 'string', short: 'o' },
  language: { type: 'string' },
  version: { type: 'string' },
  template: { type: 'string' },
  recipient: { type: 'string' },
  'passphrase-stdin': { type: 'boolean' },
  recovery: { type: 'boolean' },
} as const
export type Option = keyof typeof options

const always = ['help', 'data', 'json'] as const
const secrets = ['passphrase-stdin', 'recovery'] as const

/** Options, and how many words may follow the verb. Too few are asked for by the verb, in words of its own. */
export const takes = {
  list: { options: always, operands: 0 },
  import: { options: [...always, 'passphrase-stdin'], operands: 1 },
  export: {
    options: [
      ...always,
      ...secrets,
      'format',
      'audience',
      'out',
      'language',
      'version',
      'template',
      'recipient',
    ],
    operands: 1,
  },
  verify: { options: [...always, ...secrets], operands: 1 },
  bundle: { options: [...always, ...secrets, 'out'], operands: 1 },
  merge: { options: [...always, ...secrets], operands: Infinity },
} as const satisfies Record<string, { options: readonly Option[]; operands: number }>

export type VerbName = keyof typeof takes
export const verbNames = Object.keys(takes) as VerbName[]
export const isVerb = (word: string): word is VerbName => Object.hasOwn(takes, word)

/** Whether that verb does anything with that option. */
export const heeds = (verb: VerbName, option: string) => takes[verb].options.some((each) => each === option)
