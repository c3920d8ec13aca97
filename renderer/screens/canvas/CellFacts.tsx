import { useState } from 'react'
import type { CellFact } from '../../../shared/methods/canvasKinds.ts'
import type { CanvasCell, CanvasView } from '../../../shared/queries/canvas.ts'
import { waitUnits, type WaitUnit } from '../../../shared/records/canvasCell.ts'
import type { ArgsOf } from '../../../shared/commands/index.ts'
import { Check } from '../../pieces/Choice.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { tagOf } from '../../i18n.ts'
import { act } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { factsInWords, feelingKey, feelings } from './names.ts'

interface CellFactsProps {
  view: CanvasView
  cell: CanvasCell
  facts: readonly CellFact[]
  readOnly: boolean
}

/** What else is so in this cell: an early signal, a fail point, a wait, times told, how it feels. Each keeps itself. */
export function CellFacts({ view, cell, facts, readOnly }: CellFactsProps) {
  const words = useWords()
  const { t, language } = words
  const said = factsInWords(cell, words)
  if (readOnly) return <ReadFacts said={said} />
  const set = (some: Partial<ArgsOf<'setCanvasCell'>>) =>
    void act('setCanvasCell', {
      canvas: view.canvas.id,
      lane: cell.lane,
      column: cell.column,
      lang: tagOf(language),
      ...some,
    })
  const has = (fact: CellFact) => facts.includes(fact)
  return (
    <details className="cv-facts">
      <summary>{t('canvas.facts')}</summary>
      <div className="pile wide">
        {has('fails') && (
          <Check
            label={t('canvas.fact.fails')}
            help={t('canvas.fact.fails.help')}
            isSelected={cell.fails}
            onChange={(fails) => set({ fails })}
          />
        )}
        {has('wait') && (
          <div className="row cv-wait">
            <Kept
              label={t('canvas.fact.wait.label')}
              value={cell.wait ? String(cell.wait.amount) : ''}
              isNumber
              onKeep={(text) => {
                const amount = numberIn(text, 10_000)
                set(
                  amount === null
                    ? { wait: null, waitUnit: null }
                    : { wait: amount, waitUnit: cell.wait?.unit ?? 'days' },
                )
              }}
            />
            <Select
              label={t('canvas.wait.unit')}
              isLabelHidden
              value={cell.wait?.unit ?? 'days'}
              isDisabled={!cell.wait}
              onChange={(waitUnit: WaitUnit) => set({ waitUnit })}
              options={waitUnits.map((id) => ({ id, label: t(`canvas.wait.unit.${id}`) }))}
            />
          </div>
        )}
        {has('told') && (
          <Kept
            label={t('canvas.fact.told.label')}
            value={cell.told === null ? '' : String(cell.told)}
            isNumber
            onKeep={(text) => {
              const told = numberIn(text, 1_000)
              set({ told: told === null ? null : Math.round(told) })
            }}
          />
        )}
        {has('feeling') && (
          <Select
            label={t('canvas.fact.feeling.label')}
            value={cell.feeling === null ? 'none' : String(cell.feeling)}
            onChange={(id) => set({ feeling: id === 'none' ? null : Number(id) })}
            options={[
              { id: 'none', label: t('canvas.feeling.none') },
              ...feelings.map((one) => ({ id: String(one), label: t(`canvas.feeling.${feelingKey(one)}`) })),
            ]}
          />
        )}
        {has('signal') && (
          <Kept
            label={t('canvas.fact.signal.label')}
            help={t('canvas.fact.signal.help')}
            value={cell.signal?.text ?? ''}
            onKeep={(signal) => set({ signal })}
          />
        )}
      </div>
    </details>
  )
}

function ReadFacts({ said }: { said: ReturnType<typeof factsInWords> }) {
  if (!said.length) return null
  return (
    <ul className="pile">
      {said.map((one) => (
        <li key={one.id}>{one.words}</li>
      ))}
    </ul>
  )
}

interface KeptProps {
  label: string
  help?: string
  value: string
  isNumber?: boolean
  onKeep: (text: string) => void
}

/** A line that is kept when it is left, or at Enter. */
function Kept({ label, help, value, isNumber, onKeep }: KeptProps) {
  const [typed, setTyped] = useState<string>()
  const keep = () => {
    if (typed !== undefined && typed.trim() !== value) onKeep(typed.trim())
    setTyped(undefined)
  }
  return (
    <div role="presentation" className={isNumber ? 'cv-number' : undefined} onBlur={keep}>
      <Field
        label={label}
        {...(help ? { help } : {})}
        value={typed ?? value}
        onChange={setTyped}
        onEnter={keep}
        {...(isNumber ? { inputMode: 'numeric' as const } : {})}
      />
    </div>
  )
}

/** A number somebody typed, with a comma or a point; nothing where it is none. */
function numberIn(text: string, most: number): number | null {
  const value = Number(text.replace(',', '.'))
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? null : Math.min(most, value)
}
