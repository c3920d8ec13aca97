import { inLanguage, sections } from '../../../shared/methods/index.ts'
import { clauseTypes, type ClauseType } from '../../../shared/records/clause.ts'
import { TextArea } from '../../pieces/Field.tsx'
import { Select } from '../../pieces/Menu.tsx'
import { useWords } from '../../words.tsx'

export type NewClause = { text: string; section: string; type: ClauseType }
interface ClauseFieldsProps {
  clause: NewClause
  onChange: (clause: NewClause) => void
  label: string
  help: string
  error: string | undefined
}

/** The words of a clause that is made elsewhere than in the outline, the section it goes to and its kind. */
export function ClauseFields({ clause, onChange, label, help, error }: ClauseFieldsProps) {
  const { t, language } = useWords()
  return (
    <>
      <TextArea
        autoFocus
        label={label}
        help={help}
        value={clause.text}
        onChange={(text) => onChange({ ...clause, text })}
        error={error}
        rows={3}
      />
      <div className="two-fields">
        <Select
          label={t('evidence.makeClause.section')}
          value={clause.section}
          onChange={(section) => onChange({ ...clause, section })}
          options={sections.map(({ id, title }, at) => ({
            id,
            label: `${at + 1}. ${inLanguage(title, language)}`,
          }))}
        />
        <Select
          label={t('evidence.makeClause.type')}
          value={clause.type}
          onChange={(type) => onChange({ ...clause, type })}
          options={clauseTypes.map((id) => ({ id, label: t(`kinds.clause.${id}`) }))}
        />
      </div>
    </>
  )
}
