import { useState } from 'react'
import { beneath } from '../../../../shared/queries/trail.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { GapMark } from '../../../pieces/Marks.tsx'
import { Menu } from '../../../pieces/Menu.tsx'
import { act } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { AlsoUnder } from '../../specification/AlsoUnder.tsx'
import { BothWordings } from '../../specification/BothWordings.tsx'
import { ClauseWords } from '../../specification/ClauseWords.tsx'
import { clauseFrom } from '../dream/clauseFrom.ts'
import { FindWords } from '../dream/FindWords.tsx'
import { Reword } from '../dream/Reword.tsx'

interface ElementProps {
  element: Row<'design'>
  rows: Rows
  /** Its column, and its place in it. */
  list: readonly Row<'design'>[]
  at: number
}

const themesOnly = ['theme'] as const

/** One design element: its words, the themes beneath, and the other column one press or key away. */
export function Element({ element, rows, list, at }: ElementProps) {
  const { t } = useWords()
  const [is, setIs] = useState<'shown' | 'reworded' | 'linked'>('shown')
  const type = element.type ?? 'standard'
  const other = type === 'standard' ? 'local_choice' : 'standard'
  const themes = element.themes ?? []
  const voices = beneath(rows, element.id).filter((one) => !one.gone).length
  const focus = () => requestAnimationFrame(() => document.getElementById(`element ${element.id}`)?.focus())
  const across = () => void act('editDesign', { id: element.id, type: other }).then(focus)
  const along = (step: number) => {
    const after = step < 0 ? (list[at - 2]?.id ?? null) : list[at + 1]?.id
    if (list[at + step]) void act('editDesign', { id: element.id, after }).then(focus)
  }
  const lay = (id: string, isOn: boolean) =>
    void act('editDesign', {
      id: element.id,
      themes: isOn ? [...themes, id] : themes.filter((one) => one !== id),
    })
  const keys = (press: React.KeyboardEvent) => {
    if (press.key === 'Enter' || press.key === 'F2') setIs('reworded')
    else if (press.altKey && press.key === 'ArrowUp') along(-1)
    else if (press.altKey && press.key === 'ArrowDown') along(1)
    else if (press.key === 'ArrowRight' && type === 'standard') across()
    else if (press.key === 'ArrowLeft' && type === 'local_choice') across()
    else return
    press.preventDefault()
  }
  const does = {
    reword: () => setIs('reworded'),
    themes: () => setIs('linked'),
    up: () => along(-1),
    down: () => along(1),
    remove: () => void act('removeRecord', { id: element.id }),
  }
  return (
    <li className="element">
      {is === 'reworded' ? (
        <Reword
          label={t('dream.design.words')}
          text={element.text}
          onKeep={(text) => act('editDesign', { id: element.id, text })}
          onDone={() => {
            setIs('shown')
            focus()
          }}
        />
      ) : (
        <button
          type="button"
          className="opener"
          id={`element ${element.id}`}
          aria-describedby="element-keys"
          onKeyDown={keys}
          onClick={() => setIs('reworded')}
        >
          <ClauseWords text={element.text} />
        </button>
      )}
      <BothWordings
        row={element}
        field="text"
        onKeep={(text) => void act('editDesign', { id: element.id, text })}
      />
      <p className="standing small">
        {themes.length ? (
          <span className="quiet">
            {themes
              .flatMap((id) => textOf(rows.get('theme', id)?.label) || [])
              .map((theme) => t('dream.beneath.theme', { theme }))
              .join(' · ')}
            {' · '}
            {t('common.notes', { count: voices })}
          </span>
        ) : (
          <GapMark>{t('dream.design.noTheme')}</GapMark>
        )}
        <AlsoUnder rows={rows} id={element.id} />
      </p>
      {is === 'linked' && (
        <FindWords
          rows={rows}
          label={t('dream.find.themes')}
          kinds={themesOnly}
          chosen={themes}
          onToggle={lay}
          onDone={() => setIs('shown')}
        />
      )}
      <div className="row">
        <Button keyHint={type === 'standard' ? '→' : '←'} onPress={across}>
          {t(`dream.design.to.${other}`)}
        </Button>
        <Button onPress={() => void clauseFrom(element.id, element.text, 'standards', type)}>
          {t('dream.clause.make')}
        </Button>
        <Menu
          label={t('dream.more')}
          button={{ 'aria-label': t('dream.moreNamed', { what: textOf(element.text).slice(0, 80) }) }}
          items={[
            { id: 'reword', label: t('dream.reword'), keyHint: 'Enter' },
            { id: 'themes', label: t('dream.design.themes') },
            { id: 'up', label: t('dream.up'), keyHint: 'Alt ↑', isDisabled: at === 0 },
            { id: 'down', label: t('dream.down'), keyHint: 'Alt ↓', isDisabled: at === list.length - 1 },
            { id: 'remove', label: t('dream.remove') },
          ]}
          onChoose={(id: keyof typeof does) => does[id]()}
        />
      </div>
    </li>
  )
}
