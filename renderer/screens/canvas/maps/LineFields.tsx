import { useRef, useState } from 'react'
import type { CanvasView } from '../../../../shared/queries/canvas.ts'
import { inReadingOrder } from '../../../../shared/queries/canvasLinks.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { tagOf } from '../../../i18n.ts'
import { Check, Choice } from '../../../pieces/Choice.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { act } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { CardPicker } from './CardPicker.tsx'
import { briefly } from './sentence.tsx'

export type NewLine = { from: string | null; to: string | null; type: string; text: string; both: boolean }
export const aNewLine = (
  view: CanvasView,
  from: string | null = null,
  to: string | null = null,
): NewLine => ({
  from,
  to,
  type: view.method.links[0]?.id ?? '',
  text: '',
  both: false,
})

/** Draws it. Out: what it reads as, or nothing where an end is missing or it was refused. */
export async function drawLine(view: CanvasView, line: NewLine, lang: string): Promise<string | undefined> {
  const { from, to, type, text, both } = line
  if (!from || !to || from === to) return undefined
  const done = await act('linkPlaced', {
    from,
    to,
    type,
    lang,
    ...(text.trim() ? { text } : {}),
    ...(both ? { both } : {}),
  })
  return done && reading(view, line, lang)
}

/** What it will read as, once both ends are chosen. */
export function reading(view: CanvasView, line: NewLine, lang: string): string | undefined {
  const cards = inReadingOrder(view)
  const [from, to] = [line.from, line.to].map((id) => cards.find((one) => one.id === id))
  const kind = view.method.links.find((one) => one.id === line.type) ?? null
  return from && to ? briefly({ from, to, kind }, lang) : undefined
}

interface LineFieldsProps {
  view: CanvasView
  line: NewLine
  onChange: (line: NewLine) => void
  /** Which picker begins with the focus. */
  starts?: 'from' | 'to'
  onEnter?: () => void
}

/** Both ends, the kind and a few words: what a line is made of. */
export function LineFields({ view, line, onChange, starts, onEnter }: LineFieldsProps) {
  const { t, language } = useWords()
  const lang = tagOf(language)
  const reads = reading(view, line, lang)
  return (
    <>
      <CardPicker
        view={view}
        label={t('canvasMap.line.from')}
        value={line.from}
        except={line.to}
        autoFocus={starts === 'from'}
        onChange={(from) => onChange({ ...line, from })}
      />
      <Choice
        label={t('canvasMap.line.kind')}
        isAcross
        options={view.method.links.map((one) => ({ id: one.id, label: inLanguage(one.title, lang) }))}
        value={line.type}
        onChange={(type) => onChange({ ...line, type })}
      />
      <CardPicker
        view={view}
        label={t('canvasMap.line.to')}
        value={line.to}
        except={line.from}
        autoFocus={starts === 'to'}
        onChange={(to) => onChange({ ...line, to })}
      />
      <Field
        label={t('canvasMap.line.words')}
        help={t('canvasMap.line.words.help')}
        isOptional
        value={line.text}
        onChange={(text) => onChange({ ...line, text })}
        {...(onEnter ? { onEnter } : {})}
      />
      <Check
        label={t('canvasMap.line.bothWays')}
        isSelected={line.both}
        onChange={(both) => onChange({ ...line, both })}
      />
      <p className="quiet" role="status">
        {reads ? t('canvasMap.line.reads', { sentence: reads }) : t('canvasMap.line.choose')}
      </p>
    </>
  )
}

/** A line being made. */
export function useNewLine(view: CanvasView, from: string | null = null, to: string | null = null) {
  const [line, setLine] = useState(() => aNewLine(view, from, to))
  const isDrawing = useRef(false)
  const { language } = useWords()
  /** Once at a time: Enter held down draws one line. */
  const draw = async () => {
    if (isDrawing.current) return undefined
    isDrawing.current = true
    const read = await drawLine(view, line, tagOf(language)).finally(() => (isDrawing.current = false))
    return read
  }
  return { line, setLine, draw }
}
