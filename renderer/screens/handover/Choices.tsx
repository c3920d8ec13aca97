import { allFormats, audienceNames, isTableFormat } from '../../../shared/contract.ts'
import type { Row, Rows } from '../../../shared/rows.ts'
import { Choice } from '../../pieces/Choice.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { useWords } from '../../words.tsx'
import type { Asking } from './asking.ts'
import { What } from './What.tsx'

export interface ChoicesProps {
  asking: Asking
  rows: Rows
  versions: Row<'version'>[]
  onAsking: (asking: Asking) => void
}

/** What, for whom, which version, in which language, as what, and who receives it. */
export function Choices({ asking, rows, versions, onAsking }: ChoicesProps) {
  const { t, date } = useWords()
  const set = (some: Partial<Asking>) => onAsking({ ...asking, ...some })
  return (
    <>
      <What
        template={asking.template}
        rows={rows}
        isForTables={isTableFormat(asking.format)}
        onTemplate={(template) => set({ template })}
      />
      <Choice
        label={t('handover.audience')}
        value={asking.audience}
        onChange={(audience) => set({ audience })}
        options={audienceNames.map((id) => ({
          id,
          label: t(`handover.audience.${id}`),
          help: t(`handover.audience.${id}.help`),
        }))}
      />
      <Select
        label={t('handover.version')}
        value={asking.version ?? 'now'}
        onChange={(id) => set({ version: id === 'now' ? null : id })}
        options={[
          { id: 'now', label: t('specification.now') },
          ...versions.toReversed().flatMap((one) =>
            one.number
              ? [
                  {
                    id: one.number,
                    label: t('specification.version', { number: one.number }),
                    more: one.onDay ? date(one.onDay) : undefined,
                  },
                ]
              : [],
          ),
        ]}
      />
      <Choice
        label={t('handover.language')}
        help={t('handover.language.help')}
        isAcross
        value={asking.language}
        onChange={(language) => set({ language })}
        options={[
          { id: 'en-GB', label: t('handover.language.en') },
          { id: 'cy', label: t('handover.language.cy') },
          { id: 'both', label: t('templates.language.both') },
        ]}
      />
      <Select
        label={t('handover.format')}
        help={t(`handover.format.${asking.format}.help`)}
        value={asking.format}
        onChange={(format) => set({ format })}
        options={allFormats.map((id) => ({ id, label: t(`handover.format.${id}`) }))}
      />
      <Field
        label={t('handover.recipient')}
        help={t('handover.recipient.help')}
        value={asking.recipient}
        onChange={(recipient) => set({ recipient })}
        maxLength={2000}
        isOptional
      />
    </>
  )
}
