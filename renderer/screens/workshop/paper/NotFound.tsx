import { useEffect, useRef } from 'react'
import type { SheetFound } from '../../../../shared/queries/sheets.ts'
import type { Row } from '../../../../shared/rows.ts'
import { Button } from '../../../pieces/Button.tsx'
import { useWords } from '../../../words.tsx'

/** The id is not right: said kindly, with what was likely meant. */
export function NotFound({
  found,
  onChoose,
}: {
  found: Extract<SheetFound, { is: 'unknown' | 'unlike' }>
  onChoose: (sheet: Row<'sheet'>) => void
}) {
  const { t, timeOf } = useWords()
  const { code, meant } = found
  return (
    <div className="settle column" role="alert">
      <p>
        <strong>{t(found.is === 'unlike' ? 'paper.key.wrong' : 'paper.key.unknown', { code })}</strong>
      </p>
      {meant.length ? <p>{t('paper.key.meant')}</p> : <p>{t('paper.key.unknown.todo')}</p>}
      {meant.length > 0 && (
        <ul className="row">
          {meant.map((one) => (
            <li key={one.id}>
              <Button onPress={() => onChoose(one)}>
                {t('paper.key.meant.form', {
                  code: one.code ?? '',
                  form: t(`paper.${one.form ?? 'cards'}`),
                  state: one.keyedAt
                    ? t('paper.key.state.in', { time: timeOf(Date.parse(one.keyedAt)) })
                    : t('paper.key.state.out'),
                })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** It was keyed in before. Enter goes on with another sheet: the second time is asked for, never slipped into. */
export function AlreadyKeyed({
  sheet,
  onAgain,
  onOther,
}: {
  sheet: Row<'sheet'>
  onAgain: () => void
  onOther: () => void
}) {
  const { t, timeOf } = useWords()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.querySelector('button')?.focus(), [sheet.id])
  const { code, keyedAt, made } = sheet
  return (
    <div className="settle column" role="alert" ref={place}>
      <p>
        <strong>
          {t('paper.key.again', { code: code ?? '', time: keyedAt ? timeOf(Date.parse(keyedAt)) : '' })}
        </strong>
      </p>
      {sheet.form !== 'dots' && (
        <p>
          {made?.length ? t('paper.key.again.more', { count: made.length }) : t('paper.key.again.nothing')}
        </p>
      )}
      <div className="row">
        <Button onPress={onOther}>{t('paper.key.again.other')}</Button>
        <Button onPress={onAgain}>{t('paper.key.again.do')}</Button>
      </div>
    </div>
  )
}
