import { Search } from 'lucide-react'
import {
  Autocomplete,
  Dialog,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useWords } from '../words.tsx'

export interface PaletteCommand {
  id: string
  label: string
  /** Where it belongs: "Workshop". */
  area?: string
  keyHint?: string
}

export interface CommandPaletteProps {
  isOpen: boolean
  commands: readonly PaletteCommand[]
  onRun: (id: string) => void
  onClose: () => void
}

/** Everything the app can do, found by typing a few letters. */
export function CommandPalette({ isOpen, commands, onRun, onClose }: CommandPaletteProps) {
  const { t } = useWords()
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <ModalOverlay
      className="veil high"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="dialog-sheet">
        <Dialog className="palette" aria-label={t('pieces.palette.title')}>
          <Autocomplete filter={contains}>
            <SearchField className="field" autoFocus>
              <Label>{t('pieces.palette.title')}</Label>
              <span className="box">
                <Search className="ic" size="1em" aria-hidden />
                <Input placeholder={t('pieces.palette.field')} />
              </span>
            </SearchField>
            <Menu
              className="menu"
              aria-label={t('pieces.palette.list')}
              renderEmptyState={() => <p className="quiet">{t('pieces.palette.none')}</p>}
              onAction={(id) => {
                onClose()
                onRun(String(id))
              }}
            >
              {commands.map(({ id, label, area, keyHint }) => (
                <MenuItem key={id} id={id} className="item" textValue={area ? `${label} ${area}` : label}>
                  <span className="name">{label}</span> {area && <span className="more">{area}</span>}{' '}
                  {keyHint && <kbd className="key">{keyHint}</kbd>}
                </MenuItem>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
