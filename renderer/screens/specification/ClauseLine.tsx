import { inLanguage } from '../../../shared/methods/index.ts'
import type { ChangedMark } from '../../../shared/queries/changed.ts'
import type { OutlineSection } from '../../../shared/queries/outline.ts'
import { clauseTypes, type ClauseType } from '../../../shared/records/clause.ts'
import type { Rows } from '../../../shared/rows.ts'
import { Button } from '../../pieces/Button.tsx'
import { Menu } from '../../pieces/Menu.tsx'
import { act } from '../../store/desk.ts'
import { useWords } from '../../words.tsx'
import { ClauseEditor } from './ClauseEditor.tsx'
import { ClauseOpener, type ClauseOpenerProps } from './ClauseOpener.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import { moveBy, placeBeside, takeOut } from './doings.ts'
import { Settle } from './Settle.tsx'
import { VoicesLine } from './VoicesLine.tsx'

export interface ClauseLineProps extends ClauseOpenerProps {
  rows: Rows
  sections: readonly OutlineSection[]
  mark?: ChangedMark
  isEditing: boolean
  onEdit: () => void
  onEdited: () => void
  onRetell: () => void
}

/** One clause on the sheet. Focused, it is chosen: arrows go on, Enter edits, Alt and an arrow moves it. */
export function ClauseLine(props: ClauseLineProps) {
  const { line, rows, mark, isChosen, isEditing, onChoose } = props
  const { t } = useWords()
  return (
    <li className={isChosen ? 'clause open' : 'clause'}>
      <ClauseOpener {...props} />
      <div className="middle">
        {isEditing ? (
          <ClauseEditor line={line} onDone={props.onEdited} />
        ) : (
          <ClauseWords id={`words-${line.id}`} text={line.text} />
        )}
        <Settle line={line} sections={props.sections} />
        {isChosen && !isEditing && <Tools {...props} />}
      </div>
      <div className="said-by">
        <VoicesLine rows={rows} trail={line.trail} onOpen={onChoose} />
        {mark && (
          <span className="changed-mark">
            {t(mark.is === 'in' ? 'specification.changedIn' : 'specification.changedSince', {
              number: mark.number,
            })}
          </span>
        )}
      </div>
    </li>
  )
}

/** What can be done with the chosen clause, for a mouse and for whoever does not know the keys. */
function Tools({ line, sections, onEdit, onRetell }: ClauseLineProps) {
  const { t, language } = useWords()
  const move = (id: string) => {
    if (id === 'up' || id === 'down') void moveBy(sections, line.id, id === 'up' ? -1 : 1)
    else void act('editClause', { id: line.id, section: id })
  }
  return (
    <div className="row tools">
      <Button onPress={onEdit} keyHint="Enter">
        {t('specification.edit')}
      </Button>
      <Menu
        label={t('specification.type')}
        items={clauseTypes.map((type) => ({
          id: type,
          label: t(`kinds.clause.${type}`),
          more: type === line.type ? t('pieces.move.here') : undefined,
        }))}
        onChoose={(type: ClauseType) => void act('editClause', { id: line.id, type })}
      />
      <Menu
        label={t('specification.move')}
        items={[
          {
            id: 'up',
            label: t('specification.moveUp'),
            keyHint: 'Alt ↑',
            isDisabled: !placeBeside(sections, line.id, -1),
          },
          {
            id: 'down',
            label: t('specification.moveDown'),
            keyHint: 'Alt ↓',
            isDisabled: !placeBeside(sections, line.id, 1),
          },
          ...sections
            .filter((one) => one.section.id !== line.section)
            .map((one) => ({
              id: one.section.id,
              label: t('specification.moveTo', {
                section: `${one.number}. ${inLanguage(one.section.title, language)}`,
              }),
            })),
        ]}
        onChoose={move}
      />
      <Button onPress={onRetell}>{t('specification.retell')}</Button>
      <Button onPress={() => void takeOut(line.id)}>{t('specification.takeOut')}</Button>
    </div>
  )
}
