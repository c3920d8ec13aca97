import type { CanvasMethod, Lane } from '../../../shared/methods/canvases.ts'
import { inLanguage, type Bilingual } from '../../../shared/methods/index.ts'
import { act, say, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { InOrder } from './MethodHead.tsx'
import { partRow } from './partRow.ts'

type Part = { id: string; title: Bilingual; help?: Bilingual } & Partial<Omit<Lane, 'id' | 'title' | 'help'>>
export interface CanvasPartsProps {
  method: CanvasMethod
  part: 'lane' | 'column'
  isOwn: boolean
  onChange: (key: string) => void
}

/** The lanes of a canvas, or its columns, in their order; the programme's own can be moved, changed and dropped. */
export function CanvasParts({ method, part, isOwn, onChange }: CanvasPartsProps) {
  const { t } = useWords()
  const parts: Part[] = part === 'lane' ? method.lanes : method.columns
  return (
    <section className="section pile" aria-labelledby={`canvas-${part}s`}>
      <h2 className="h-small" id={`canvas-${part}s`}>
        {t(`canvasMethod.${part}s.title`)}
      </h2>
      <ol className="method-steps">
        {parts.map((one, at) => (
          <PartLine
            key={one.id}
            method={method.id}
            parts={parts}
            at={at}
            isOwn={isOwn}
            onChange={() => onChange(one.id)}
          />
        ))}
      </ol>
    </section>
  )
}

type PartLineProps = {
  method: string
  parts: readonly Part[]
  at: number
  isOwn: boolean
  onChange: () => void
}

function PartLine({ method, parts, at, isOwn, onChange }: PartLineProps) {
  const { t, language } = useWords()
  const rows = useDesk((s) => s.rows)
  const part = parts[at]!
  const what = inLanguage(part.title, language)
  const rowAt = (n: number) => partRow(rows, method, parts[n]?.id)
  const move = async (by: -1 | 1) => {
    const own = rowAt(at)
    if (!own) return
    const after = by < 0 ? (rowAt(at - 2)?.id ?? null) : rowAt(at + 1)?.id
    if (await act('editCanvasPart', { id: own.id, after }))
      say('canvasMethod.part.moved', { what, at: at + by + 1, of: parts.length })
  }
  const drop = async () => {
    const own = rowAt(at)
    if (own && (await act('dropCanvasPart', { id: own.id }))) say('canvasMethod.part.dropped', { what })
  }
  const facts = [
    part.head && t('canvasMethod.part.above'),
    part.nodes && t('canvasMethod.part.nodes'),
    part.lived && t('canvasMethod.part.lived'),
    part.line && t('canvasMethod.part.line', { line: inLanguage(part.line.title, language) }),
  ].filter(Boolean)
  return (
    <li>
      <span className="num quiet">{at + 1}</span>
      <div>
        <h3 className="h-small">{what}</h3>
        {part.help && <p className="quiet">{inLanguage(part.help, language)}</p>}
        {part.prompt && <p>{inLanguage(part.prompt, language)}</p>}
        {facts.length > 0 && <p className="quiet small">{facts.join(' · ')}</p>}
      </div>
      {isOwn && (
        <InOrder
          what={what}
          at={at}
          of={parts.length}
          change={{
            label: t('canvasMethod.part.change'),
            named: t('canvasMethod.part.changeNamed', { what }),
          }}
          drop={
            !part.nodes && parts.length > 1
              ? { label: t('canvasMethod.part.drop'), named: t('canvasMethod.part.dropNamed', { what }) }
              : null
          }
          onChange={onChange}
          onMove={move}
          onDrop={drop}
        />
      )}
    </li>
  )
}
