import { allFormats, audienceNames } from '../../../shared/contract.ts'
import type { Row } from '../../../shared/rows.ts'
import { Choice } from '../../pieces/Choice.tsx'
import { Field } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { useWords } from '../../words.tsx'
import type { Asking } from './asking.ts'

export interface ChoicesProps {
  asking: Asking
  versions: Row<'version'>[]
  onAsking: (asking: Asking) => void
}

/** For whom, which version, in which language, as what, and who receives it. */
export function Choices({ asking, versions, onAsking }: ChoicesProps) {
  const { t, date } = useWords()
  const set = (some: Partial<Asking>) => onAsking({ ...asking, ...some })
  return (
    <>
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
      <Select
        label={t('handover.format')}
        help={t(`handover.format.${asking.format}.help`)}
        value={asking.format}
        onChange={(format) => set({ format })}
        options={allFormats.map((id) => ({ id, label: t(`handover.format.${id}`) }))}
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
        ]}
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
