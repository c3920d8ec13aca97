import { useEffect, useRef, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useWords } from '../words.tsx'
import { Button } from './Button.tsx'

export interface DialogProps {
  title: string
  isOpen: boolean
  /** Esc, or a press outside where `isDismissable`. */
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot: the main one first, then the way out. */
  actions?: ReactNode
  /** A press outside closes it. Off by default: a slip of the hand must not lose what was typed. */
  isDismissable?: boolean
  width?: 'usual' | 'wide'
  role?: 'dialog' | 'alertdialog'
}

/** A sheet laid over the table; everything behind it waits. Give the first field `autoFocus`. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, actions, isDismissable, width, role } = props
  const sheet = useRef<HTMLElement>(null)
  useFocusInside(sheet)
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      isDismissable={isDismissable ?? false}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={width === 'wide' ? 'dialog-sheet wide' : 'dialog-sheet'}>
        <AriaDialog className="dialog" role={role ?? 'dialog'} ref={sheet}>
          <Heading slot="title" className="h-page">
            {title}
          </Heading>
          {children}
          {actions && <div className="foot">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * A button that had the focus and is gone, or off while something is under way, leaves it nowhere; then Esc would
 * reach nobody. The sheet itself takes it, once the browser has noticed.
 */
function useFocusInside(sheet: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const soon = setTimeout(() => document.activeElement === document.body && sheet.current?.focus(), 60)
    return () => clearTimeout(soon)
  })
}

export interface SaveDialogProps extends Pick<
  DialogProps,
  'title' | 'isOpen' | 'onClose' | 'children' | 'width'
> {
  /** The verb: "Save", "Make the theme", never "OK". */
  save: string
  /** The key that does the same. It does not listen for it. */
  keyHint?: string
  onSave: () => unknown
  /** Something is still missing, or it is being done. */
  isDisabled?: boolean
}

/** A sheet that is filled in: its verb, and the way out that leaves everything as it was. */
export function SaveDialog({ save, keyHint, onSave, isDisabled, ...dialog }: SaveDialogProps) {
  const { t } = useWords()
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          <Button
            look="main"
            size="big"
            {...(keyHint ? { keyHint } : {})}
            onPress={() => void onSave()}
            isDisabled={isDisabled ?? false}
          >
            {save}
          </Button>
          <Button size="big" onPress={dialog.onClose}>
            {t('common.cancel')}
          </Button>
        </>
      }
    />
  )
}

export interface ConfirmProps {
  title: string
  isOpen: boolean
  /** What will happen, and what will not. */
  children: ReactNode
  /** The verb: "Delete the words", never "OK". */
  confirm: string
  onConfirm: () => void
  onCancel: () => void
  cancel?: string
  isBusy?: boolean
}

/** Asks before something that cannot be undone. Focus starts on the way out. */
export function Confirm(props: ConfirmProps) {
  const { t } = useWords()
  const { title, isOpen, children, confirm, onConfirm, onCancel, cancel, isBusy } = props
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onCancel}
      role="alertdialog"
      actions={
        <>
          <Button look="main" size="big" onPress={onConfirm} isDisabled={isBusy ?? false}>
            {confirm}
          </Button>
          <Button size="big" onPress={onCancel} autoFocus>
            {cancel ?? t('common.cancel')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
