import '../slip/slip.css'
import { Ticket } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isSlipCode, plainSlipCode } from '../../../shared/slipCode.ts'
import type { Rows } from '../../../shared/rows.ts'
import type { WordKey } from '../../../shared/words/catalogue.ts'
import { Button } from '../../pieces/Button.tsx'
import { Field } from '../../pieces/Field.tsx'
import { go } from '../../store/view.ts'
import { useWords } from '../../words.tsx'
import { askToTake } from '../takeback/asked.ts'

/** The code of a slip somebody took home, typed in: it leads to their words, and to taking them back. */
export function CodeField({ rows, hasFocus }: { rows: Rows; hasFocus: boolean }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<WordKey | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (hasFocus) field.current?.focus()
  }, [hasFocus])
  const find = () => {
    const code = plainSlipCode(typed)
    if (!code) return field.current?.focus()
    if (!isSlipCode(code)) return setWrong('stories.code.wrong')
    const slips = rows.where('slip', 'code', code)
    if (!slips.length) return setWrong('stories.code.notHere')
    for (const { person, contribution } of slips) {
      const who = rows.get('participant', person)
      if (who) return go({ at: 'people', person: who.id, takeBack: true })
      const said = rows.get('contribution', contribution)
      if (said && !said.gone) return askToTake({ contributions: [said.id], isOne: true, isForGood: false })
    }
    return setWrong('stories.code.gone')
  }
  return (
    <div className="slip-find">
      <Field
        ref={field}
        icon={Ticket}
        label={t('stories.code')}
        help={t('stories.code.help')}
        value={typed}
        maxLength={40}
        error={wrong ? t(wrong) : undefined}
        onChange={(text) => {
          setTyped(text)
          setWrong(null)
        }}
        onEnter={find}
      />
      <Button onPress={find}>{t('stories.code.find')}</Button>
    </div>
  )
}
