import './overview.css'
import { useState } from 'react'
import { isRefusal, type Refusal } from '../../../shared/command.ts'
import { textOf } from '../../../shared/record.ts'
import type { Row } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Field } from '../../pieces/Field.tsx'
import { ParameterMark, type ParameterState } from '../../pieces/Marks.tsx'
import { Menu } from '../../pieces/Menu.tsx'
import { act, tryAct, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

const states = ['open', 'fixed', 'unknown'] as const

/** What is open, what is fixed, what nobody knows yet: added to and changed where it stands. */
export function Parameters() {
  const { t } = useWords()
  const rows = useDesk((desk) => desk.rows)
  const readOnly = useDesk((desk) => desk.desk?.readOnly ?? false)
  const all = rows.all('parameter')
  return (
    <section className="section pile" aria-labelledby="parameters">
      <h2 id="parameters" className="h-sec">
        {t('overview.parameters')}
      </h2>
      <p className="quiet">{t('overview.parameters.about')}</p>
      <div className="three">
        {states.map((state) => (
          <div key={state} className="pile" data-need={state}>
            <h3>
              <ParameterMark state={state} />
            </h3>
            <ul className="parameter-list">
              {all
                .filter((one) => one.state === state)
                .map((one) => (
                  <Parameter key={one.id} parameter={one} isFixed={readOnly} />
                ))}
            </ul>
            {!readOnly && <AddParameter state={state} />}
          </div>
        ))}
      </div>
    </section>
  )
}

function Parameter({ parameter, isFixed }: { parameter: Row<'parameter'>; isFixed: boolean }) {
  const { t } = useWords()
  const [typed, setTyped] = useState<string>()
  const text = textOf(parameter.text)
  const save = async () => {
    const lang = parameter.text && 'lang' in parameter.text ? parameter.text.lang : 'en-GB'
    if (typed?.trim() && typed !== text) await act('editParameter', { id: parameter.id, text: typed, lang })
    setTyped(undefined)
  }
  const choose = (id: string) => {
    if (id === 'reword') setTyped(text)
    else if (id === 'remove') void act('removeRecord', { id: parameter.id })
    else void act('editParameter', { id: parameter.id, state: id as ParameterState })
  }
  if (typed !== undefined)
    return (
      <li className="pile">
        <Field
          autoFocus
          isLabelHidden
          label={t('overview.parameter.reword')}
          value={typed}
          onChange={setTyped}
          onEnter={() => void save()}
        />
        <div className="row">
          <Button onPress={() => void save()}>{t('common.save')}</Button>
          <Button onPress={() => setTyped(undefined)}>{t('common.cancel')}</Button>
        </div>
      </li>
    )
  return (
    <li>
      <span>{text}</span>
      {!isFixed && (
        <Menu
          label={t('common.change')}
          button={{ look: 'link', 'aria-label': t('overview.parameter.change', { text }) }}
          onChoose={choose}
          items={[
            { id: 'reword', label: t('overview.parameter.reword') },
            ...states
              .filter((state) => state !== parameter.state)
              .map((state) => ({ id: state, label: t(`overview.parameter.to.${state}`) })),
            { id: 'remove', label: t('overview.parameter.remove') },
          ]}
        />
      )}
    </li>
  )
}

function AddParameter({ state }: { state: ParameterState }) {
  const { t, language, why } = useWords()
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const add = async () => {
    const lang = language === 'cy' ? 'cy' : 'en-GB'
    const done = await tryAct('addParameter', { text, lang, state })
    if (isRefusal(done)) setRefusal(done)
    else setText('')
  }
  return (
    <div className="add-line">
      <Field
        isLabelHidden
        label={t(`overview.parameter.add.${state}`)}
        placeholder={t(`overview.parameter.add.${state}`)}
        value={text}
        error={refusal && why(refusal)}
        onChange={(typed) => (setText(typed), setRefusal(undefined))}
        onEnter={() => void add()}
      />
      {text && <Button onPress={() => void add()}>{t('common.add')}</Button>}
    </div>
  )
}
