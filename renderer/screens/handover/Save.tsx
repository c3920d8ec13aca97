import { isTableFormat } from '../../../shared/contract.ts'
import { safeName } from '../../../shared/exports/safeNames.ts'
import { sheetIn } from '../../../shared/exports/tables/book.ts'
import { inLanguage } from '../../../shared/methods/index.ts'
import { livingOutline } from '../../../shared/methods/templates.ts'
import { templateIn } from '../../../shared/queries/templates.ts'
import { textOf } from '../../../shared/record.ts'
import type { Rows } from '../../../shared/rows.ts'
import { theBridge } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import type { Asking, Looking } from './asking.ts'
import { Leaving } from './Leaving.tsx'

type SaveProps = { asking: Asking; rows: Rows; looking: Looking & { again: () => void } }

/** The specification as a file or on paper, as it was seen. */
export function Save({ asking, rows, looking }: SaveProps) {
  const { t, language: spoken } = useWords()
  const { format, recipient: typed, ...what } = asking
  const recipient = typed.trim() || null
  const print = async () => {
    const language = what.language === 'both' ? (spoken === 'cy' ? 'cy' : 'en-GB') : what.language
    return await theBridge().ask('printSpecification', { ...what, language, recipient })
  }
  return (
    <Leaving
      label={t('handover.save')}
      todo={t('handover.noPreview.safe')}
      isSeen={looking.is === 'seen'}
      onLookAgain={looking.again}
      place={() => ({
        suggestedName: suggestedName(rows, asking, t('specification.now')),
        purpose: format === 'json' || isTableFormat(format) ? 'data' : 'document',
      })}
      write={(token) => theBridge().ask('exportSpecification', { ...what, format, recipient, token })}
      saved={({ file, also }) =>
        also ? t('templates.savedBoth', { file, also: also.file }) : t('handover.saved', { file })
      }
      noted={recipient ? 'handover.noted' : 'handover.notedNobody'}
      print={isTableFormat(format) ? undefined : print}
    />
  )
}

/** "neighbourhood-wellbeing-hubs-version-0.3-commissioner.docx": a name any system takes, with no person's word in it. */
function suggestedName(
  rows: Rows,
  { audience, version, format, template, language }: Asking,
  now: string,
): string {
  const title = textOf(rows.all('specification')[0]?.title) || textOf(rows.all('programme')[0]?.title)
  const table = sheetIn(format)
  const kind = templateIn(rows, template)
  const name =
    isTableFormat(format) || !kind || kind.id === livingOutline.id ? '' : inLanguage(kind.name, language)
  return safeName(
    [title, name, version ?? now, audience, table].filter(Boolean).join(' '),
    table ? 'csv' : format,
  )
}
