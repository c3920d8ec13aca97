import { useState } from 'react'
import { textOf } from '../../../shared/record.ts'
import { Button } from '../../pieces/Button.tsx'
import { Field, TextArea } from '../../pieces/Field.tsx'
import { tagOf } from '../../i18n.ts'
import { act, useDesk } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'

/** The promises, each changed in place: Enter or leaving the line keeps it. The last line adds one. */
export function Promises({ workshop }: { workshop: string }) {
  const { t, language } = useWords()
  const held = useDesk((s) => s.rows.get('workshop', workshop)?.promises)
  const [fresh, setFresh] = useState('')
  const promises = (held ?? []).map(textOf)
  const keep = (next: string[]) =>
    act('editWorkshop', { id: workshop, promises: next, lang: tagOf(language) })
  const add = async () => {
    if (!fresh.trim()) return
    setFresh('')
    if (!(await keep([...promises, fresh]))) setFresh(fresh)
  }
  return (
    <ol className="promises">
      {promises.length === 0 && <li className="quiet">{t('inquiry.agree.promise.none')}</li>}
      {promises.map((promise, index) => (
        <Promise
          key={`${index} ${promise}`}
          at={index + 1}
          promise={promise}
          onKeep={(text) => void keep(promises.map((one, at) => (at === index ? text : one)))}
          onRemove={() => void keep(promises.filter((_, at) => at !== index))}
          onUp={index ? () => void keep(moved(promises, index)) : undefined}
        />
      ))}
      <li className="promise">
        <span className="num quiet">{promises.length + 1}</span>
        <Field
          label={t('inquiry.agree.promise.add')}
          isLabelHidden
          placeholder={t('inquiry.agree.promise.add')}
          value={fresh}
          onChange={setFresh}
          onEnter={() => void add()}
        />
        <Button onPress={() => void add()}>{t('common.add')}</Button>
      </li>
    </ol>
  )
}

const moved = (all: string[], index: number) =>
  all.map((one, at) => (at === index - 1 ? all[index]! : at === index ? all[index - 1]! : one))

interface PromiseProps {
  at: number
  promise: string
  onKeep: (text: string) => void
  onRemove: () => void
  onUp: (() => void) | undefined
}

function Promise({ at, promise, onKeep, onRemove, onUp }: PromiseProps) {
  const { t } = useWords()
  const [text, setText] = useState(promise)
  const keep = () => {
    if (text.trim() && text !== promise) onKeep(text)
  }
  return (
    <li className="promise">
      <span className="num quiet">{at}</span>
      <div
        role="presentation"
        onBlur={keep}
        onKeyDown={(press) => {
          if (press.key !== 'Enter' || press.nativeEvent.isComposing) return
          press.preventDefault()
          keep()
        }}
      >
        <TextArea
          label={t('inquiry.agree.promise', { at })}
          isLabelHidden
          value={text}
          onChange={setText}
          rows={1}
        />
      </div>
      <div className="row">
        {onUp && (
          <Button aria-label={t('inquiry.agree.promise.up', { at })} look="link" onPress={onUp}>
            {t('inquiry.agree.up')}
          </Button>
        )}
        <Button aria-label={t('inquiry.agree.promise.remove', { at })} look="link" onPress={onRemove}>
          {t('common.remove')}
        </Button>
      </div>
    </li>
  )
}
