import type {DocumentActionDialogProps} from 'sanity'

/**
 * Holds the place of the next dialog of an action and shows nothing. Studio shows no dialog of an action that follows after
 * a moment without one.
 */
export const heldDialog: DocumentActionDialogProps = {type: 'custom', component: null}
