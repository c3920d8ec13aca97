import './translations.css'
import { useMemo } from 'react'
import { translationsOf } from '../../../../shared/queries/translations.ts'
import type { Said } from '../../../../shared/queries/stories.ts'
import { Button } from '../../../pieces/Button.tsx'
import { GapMark } from '../../../pieces/Marks.tsx'
import { useDesk } from '../../../store/desk.ts'
import { useWords } from '../../../words.tsx'
import { languageName } from '../languages.ts'
import type { AskedOf } from './asked.ts'

/** Translations of somebody's words, beneath them and marked as what they are. */
export function Translations({ of, onAsk }: { of: Said; onAsk?: (asked: AskedOf) => void }) {
  const words = useWords()
  const { t } = words
  const rows = useDesk((s) => s.rows)
  const all = useMemo(() => translationsOf(rows, of), [rows, of])
  return all.map(({ row, lang, text, title, isOlder }) => (
    <div key={row.id} className="translation">
      <p className="small quiet">
        {t('stories.translation.in', { language: languageName(lang, words) })},{' '}
        {t(`stories.translation.by.${row.by ?? 'facilitator'}`)}{' '}
        {isOlder && <GapMark>{t('stories.translation.older')}</GapMark>}
        {onAsk && (
          <Button
            look="link"
            className="no-print"
            onPress={() => onAsk({ what: 'translate', id: of.id, lang })}
          >
            {t('stories.change')}
          </Button>
        )}
      </p>
      {title && (
        <p className="translated-title" lang={lang}>
          {title}
        </p>
      )}
      <p lang={lang}>{text}</p>
    </div>
  ))
}
