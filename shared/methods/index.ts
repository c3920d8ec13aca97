import fiveD from './inquiries/five-d.json' with { type: 'json' }
import outline from './specifications/outline.json' with { type: 'json' }

/** A text in the languages of the app. */
export type Bilingual<T = string> = { 'en-GB': T; cy: T }
export type Step = {
  id: string
  minutes: number
  rest?: boolean
  title: Bilingual
  prompt: Bilingual
  guide?: Bilingual<string[]>
}
/** A way of working, as data: the steps of its run-of-show and the promises a room starts from. */
export type Method = {
  id: string
  name: Bilingual
  about: Bilingual
  promises: Bilingual<string[]>
  steps: Step[]
}
export type Section = { id: string; title: Bilingual; about: Bilingual }

/** Every method there is. A new one is a new file and a line here. */
export const methods: Method[] = [fiveD]
/** The sections of the living outline, in order. */
export const sections: Section[] = outline.sections

export const methodNamed = (id: string | null | undefined): Method | undefined =>
  methods.find((method) => method.id === id)
export const stepOf = (method: Method | undefined, step: string | null | undefined): Step | undefined =>
  method?.steps.find((one) => one.id === step)
export const isSection = (id: string): boolean => sections.some((section) => section.id === id)
export const sectionOrder = (id: string | null | undefined): number => {
  const at = sections.findIndex((section) => section.id === id)
  return at < 0 ? sections.length : at
}

/** The text in a language, or in English where the app does not speak it. */
export const inLanguage = <T>(text: Bilingual<T>, lang: string): T =>
  lang.startsWith('cy') ? text.cy : text['en-GB']
