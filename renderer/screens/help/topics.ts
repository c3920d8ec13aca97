/** The pages of help: each a lead and so many lines, in the catalogue as help.<id>.<n>. */
export const topics = [
  { id: 'how', lines: [1, 2, 3, 4, 5, 6] },
  { id: 'before', lines: [1, 2, 3, 4, 5, 6] },
  { id: 'day', lines: [1, 2, 3, 4, 5, 6] },
  { id: 'consent', lines: [1, 2, 3, 4, 5, 6, 7] },
  { id: 'back', lines: [1, 2, 3, 4, 5] },
  { id: 'copies', lines: [1, 2, 3, 4, 5, 6, 7] },
  { id: 'keys', lines: [] },
] as const

export type Topic = (typeof topics)[number]['id']
