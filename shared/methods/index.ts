import fiveD from './inquiries/five-d.json' with { type: 'json' }
import fourD from './inquiries/four-d.json' with { type: 'json' }
import soar from './inquiries/soar.json' with { type: 'json' }
import panel from './panels/lived-experience.json' with { type: 'json' }
import type { MethodFile, StepFile } from './schema.ts'
import outline from './specifications/outline.json' with { type: 'json' }

/** A text in the languages of the app. */
export type Bilingual<T = string> = { 'en-GB': T; cy: T }
export type Step = {
  id: string
  minutes: number
  rest?: boolean
  /** A panel opens with this step. */
  opens?: boolean
  title: Bilingual
  prompt?: Bilingual
  guide?: Bilingual<string[]>
  /** Parts of the workshop’s screen the step is worked in; those this app does not have are passed over. */
  uses?: string[]
}
/** A way of working, as data: the steps of its run-of-show and the promises a room starts from. */
export type Method = {
  id: string
  kind?: 'inquiry' | 'panel'
  name: Bilingual
  about: Bilingual
  promises: Bilingual<string[]>
  steps: Step[]
}
export type Section = { id: string; title: Bilingual; about: Bilingual }

/** Every method that ships. A new one is a new file and a line here; a programme's own: queries/methods.ts. */
export const methods: Method[] = [fiveD, fourD, soar, methodFrom(panel as MethodFile)]
/** The sections of the living outline, in order. */
export const sections: Section[] = outline.sections

export const methodNamed = (id: string | null | undefined): Method | undefined =>
  methods.find((method) => method.id === id)
export const stepOf = (method: Method | undefined, step: string | null | undefined): Step | undefined =>
  method?.steps.find((one) => one.id === step)

/** A method from its file: where a text is in one language only, it stands for the other too. */
export function methodFrom(file: MethodFile): Method {
  return {
    id: file.id,
    ...(file.kind ? { kind: file.kind } : {}),
    name: both(file.name)!,
    about: both(file.about) ?? { 'en-GB': '', cy: '' },
    promises: both(file.promises) ?? { 'en-GB': [], cy: [] },
    steps: file.steps.map(stepFrom),
  }
}

function stepFrom({ id, minutes, rest, opens, title, prompt, guide, uses }: StepFile): Step {
  return {
    id,
    minutes,
    title: both(title)!,
    ...(rest ? { rest } : {}),
    ...(opens ? { opens } : {}),
    ...(prompt ? { prompt: both(prompt)! } : {}),
    ...(guide ? { guide: both(guide)! } : {}),
    ...(uses ? { uses } : {}),
  }
}

function both<T>(
  text: { 'en-GB'?: T | undefined; cy?: T | undefined } | undefined,
): Bilingual<T> | undefined {
  const any = text?.['en-GB'] ?? text?.cy
  return any === undefined ? undefined : { 'en-GB': text?.['en-GB'] ?? any, cy: text?.cy ?? any }
}

export const isSection = (id: string): boolean => sections.some((section) => section.id === id)
export const sectionOrder = (id: string | null | undefined): number => {
  const at = sections.findIndex((section) => section.id === id)
  return at < 0 ? sections.length : at
}

/** The text in a language, or in English where the app does not speak it. */
export const inLanguage = <T>(text: Bilingual<T>, lang: string): T =>
  lang.startsWith('cy') ? text.cy : text['en-GB']
