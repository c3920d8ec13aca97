import type { Chance } from './drawnCanvas.ts'

const said = [
  'I went in for cooking oil and stayed two hours.',
  'She rang with me, so I only said it once.',
  'tea first, no form at the door',
  'Mae’n haws siarad pan fydd paned o’ch blaen, a neb yn edrych ar y cloc. Ŵyr neb beth sy’n dod nesaf, ŷn ni’n dweud.',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'Host asks how it went,\nwithin 7 days.\n\nAnd again in a month.',
  '£2,000 kept for access & <nothing> "else"',
  'مرحبا بكم في المركز المجتمعي',
  '社区中心每周二开放，欢迎大家来喝茶聊天',
  'Family time 👨‍👩‍👧‍👦 matters 🎉🎉 more than forms',
  'x',
]
/** Cards as people write them, every so often one much too long for any cell. Each has its own number, to be told apart. */
export const cardsOf = (many: number, long: number, chance: Chance): string[] =>
  Array.from({ length: many }, (_, at) => {
    const times = long && chance.below(6) === 0 ? 1 + chance.below(long) : 1
    const text = Array.from({ length: times }, () => chance.one(said)).join(' ')
    return `${text} n${at}n`
  })
