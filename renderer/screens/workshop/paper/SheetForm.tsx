import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { isRefusal, type Refusal } from '../../../../shared/command.ts'
import { textOf } from '../../../../shared/record.ts'
import type { Row, Rows } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { Field, TextArea } from '../../../pieces/Field.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { LanguageMenu } from '../LanguageMenu.tsx'
import { fieldsOf } from './fieldsOf.ts'
import { keepSheet, type Kept } from './keep.ts'
import type { Typed } from './keyed.ts'

export interface SheetFormProps {
  rows: Rows
  sheet: Row<'sheet'>
  workshop: string
  typed: Typed
  onTyped: (typed: Typed) => void
  again: boolean
  onKept: (kept: Kept) => void
  onAside: () => void
}

/** A sheet as fields in the order of the paper: Enter goes on, and in the last one keeps it. */
export function SheetForm({ rows, sheet, workshop, typed, onTyped, again, onKept, onAside }: SheetFormProps) {
  const words = useWords()
  const { t, why } = words
  const today = useDesk((s) => s.desk?.day ?? '')
  const place = useRef<HTMLDivElement>(null)
  const busy = useRef(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const [isTried, setTried] = useState(false)
  const printed = sheet.languages === 'both' ? null : sheet.languages
  const [lang, setLang] = useState<string>(printed ?? (words.language === 'cy' ? 'cy' : 'en-GB'))
  const fields = fieldsOf(rows, sheet, words, today)
  const inputs = () => [...place.current!.querySelectorAll<HTMLElement>('input, textarea')]
  useEffect(() => inputs()[0]?.focus(), [sheet.id])

  const keep = async () => {
    if (busy.current) return
    const wrong = fields.findIndex((one) => one.wrong?.(typed))
    setTried(true)
    if (wrong >= 0) return inputs()[wrong]?.focus()
    busy.current = true
    const done = await keepSheet(rows, sheet, typed, { lang, today, again })
    busy.current = false
    if (isRefusal(done)) setRefused(done)
    else onKept(done)
  }
  const byKey = (press: KeyboardEvent<HTMLDivElement>) => {
    if (press.nativeEvent.isComposing) return
    if (press.ctrlKey && press.key.toLowerCase() === 'l') {
      press.preventDefault()
      return setLang(lang === 'cy' ? 'en-GB' : 'cy')
    }
    const at = inputs().indexOf(press.target as HTMLElement)
    if (press.key !== 'Enter' || press.shiftKey || at < 0) return
    press.preventDefault()
    const next = inputs()[at + 1]
    if (next) next.focus()
    else void keep()
  }
  const other = sheet.workshop !== workshop ? rows.get('workshop', sheet.workshop) : undefined
  return (
    <section className="pile wide paper sheet-form" aria-labelledby="sheet-title">
      <div className="row apart">
        <h2 className="h-sec" id="sheet-title">
          {t('paper.key.sheet', { form: t(`paper.${sheet.form ?? 'cards'}`), code: '' })}
          <span className="sheet-code">{sheet.code}</span>
        </h2>
        {sheet.form !== 'dots' && <LanguageMenu lang={lang} onChange={setLang} />}
      </div>
      {other && <p>{t('paper.key.elsewhere', { title: textOf(other.title) })}</p>}
      <p className="small quiet">{t('paper.key.next')}</p>
      <div className="pile" role="group" aria-labelledby="sheet-title" ref={place} onKeyDown={byKey}>
        {fields.map(({ name, label, help, isLong, isSaid, wrong }) => {
          const props = {
            label,
            help,
            value: typed[name] ?? '',
            onChange: (value: string) => onTyped({ ...typed, [name]: value }),
            error: isTried ? wrong?.(typed) : undefined,
            ...(isSaid ? { lang } : {}),
          }
          return isLong ? (
            <TextArea key={name} rows={2} {...props} />
          ) : (
            <Field key={name} className={isSaid ? undefined : 'short'} {...props} />
          )
        })}
      </div>
      {refused && (
        <p className="wrong" role="alert">
          {why(refused)}
        </p>
      )}
      <div className="row">
        <Button look="main" onPress={() => void keep()}>
          {t('paper.key.keep')}
        </Button>
        <Button onPress={onAside}>{t('paper.key.cancel')}</Button>
      </div>
    </section>
  )
}
