import { useState } from 'react'
import {
  answersOf,
  checklistNamed,
  checklists,
  type ChecklistAnswer,
  type ChecklistItem,
} from '../../../../shared/methods/checklists.ts'
import { inLanguage } from '../../../../shared/methods/index.ts'
import { textOf } from '../../../../shared/record.ts'
import { tagOf } from '../../../i18n.ts'
import { Choice } from '../../../pieces/Choice.tsx'
import { Field } from '../../../pieces/Field.tsx'
import { Button } from '../../../pieces/Button.tsx'
import { act, useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import type { PanelProps } from './Panel.tsx'

/** Questions of the field for setting up, for looking back, and for where children take part. No score. */
export function Checklists({ workshop, readOnly }: PanelProps) {
  const { t, language } = useWords()
  const [chosen, setChosen] = useState(checklists[0]!.id)
  const answered = useDesk((desk) => desk.rows).where('checked', 'workshop', workshop)
  const list = checklistNamed(chosen)!
  const tag = tagOf(language)
  const items = list.parts.flatMap((part) => part.items)
  const done = answered.filter((one) => one.list === chosen && one.answer).length
  return (
    <div className="panel-lists pile">
      <p className="quiet">{t('panel.lists.about')}</p>
      <div className="row" role="group" aria-label={t('panel.lists.choose')}>
        {checklists.map((one) => (
          <Button key={one.id} isOn={one.id === chosen} onPress={() => setChosen(one.id)}>
            {inLanguage(one.name, tag)}
          </Button>
        ))}
      </div>
      <h2 className="h-page">{inLanguage(list.name, tag)}</h2>
      <p>
        {inLanguage(list.about, tag)}{' '}
        <span className="quiet">{t('panel.lists.from', { from: list.from })}</span>
      </p>
      <p className="quiet" role="status">
        {t('panel.lists.count', { done, all: items.length })}
      </p>
      {list.parts.map((part) => (
        <section key={part.id} className="section pile" aria-label={inLanguage(part.title, tag)}>
          <h3 className="h-sec">{inLanguage(part.title, tag)}</h3>
          {part.items.map((line) => (
            <Line key={line.id} {...{ line, workshop, readOnly }} list={chosen} />
          ))}
        </section>
      ))}
      {list.when === 'children' && <p className="quiet">{t('panel.lists.noWords')}</p>}
    </div>
  )
}

interface LineProps extends PanelProps {
  list: string
  line: ChecklistItem
}

function Line({ list, line, workshop, readOnly }: LineProps) {
  const { t, language } = useWords()
  const held = useDesk((desk) =>
    desk.rows.where('checked', 'workshop', workshop).find((one) => one.list === list && one.item === line.id),
  )
  const [typed, setTyped] = useState<string>()
  const lang = tagOf(language)
  const text = textOf(held?.next)
  const at = { workshop, list, item: line.id, lang }
  const keep = async () => {
    if (typed !== undefined && typed.trim() !== text) await act('answerChecklist', { ...at, next: typed })
    setTyped(undefined)
  }
  const options = answersOf(line).map((id) => ({
    id,
    label: t(`panel.lists.answer.${id as ChecklistAnswer}`),
    isDisabled: readOnly,
  }))
  return (
    <div className="check-line">
      <Choice
        label={inLanguage(line.text, lang)}
        isAcross
        value={held?.answer ?? null}
        onChange={(answer) => void act('answerChecklist', { ...at, answer })}
        options={options}
      />
      {line.words && !readOnly && (held?.answer === 'partly' || held?.answer === 'notYet' || text) && (
        <div className="row">
          <Field
            label={t('panel.lists.next')}
            value={typed ?? text}
            onChange={setTyped}
            onEnter={() => void keep()}
            isOptional
          />
          {typed !== undefined && typed !== text && (
            <Button onPress={() => void keep()}>{t('common.save')}</Button>
          )}
        </div>
      )}
    </div>
  )
}
