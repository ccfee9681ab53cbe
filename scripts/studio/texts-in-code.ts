/** A module of Studio's with texts that are English in every language. */
export interface ModuleWithTexts {
  /** The path of the module below `node_modules/`, without the hash of its name. */
  readonly module: string
  /**
   * Pieces of its code. A property (`title: "Done"`) is worked out when it is read; in any other piece, the last expression
   * is, when the code runs.
   */
  readonly pieces: readonly string[]
}

const monthButtons = ['content: "Previous month"', 'content: "Next month"']
const reactions = ['Thumbs up', 'Thumbs down', 'Heart', 'Rocket', 'Heavy plus sign', 'Eyes'].map(
  (name) => `title: "${name}"`,
)
const dayOfCalendar = '= date.toDateString()'

/** The English texts in the code of Studio that editors see. */
export const textsInCode: readonly ModuleWithTexts[] = [
  {
    module: 'sanity/lib/TasksStudioActiveToolLayout',
    pieces: [
      'title: "Target"',
      'placeholder: "Task title"',
      'title: "Assign to"',
      'title: "Deadline"',
      'placeholder: "yyyy-mm-dd"',
      'displayName: "No assignee"',
      'title: "To Do"',
      'title: "Done"',
      'title: "Loading activity"',
      'text: "changed status to"',
      'text: "removed target content"',
      'text: "set target content to"',
      'text: "set the due date to"',
      'text: "removed the due date"',
      'text: "changed the due date to"',
      'text: "unassigned this task"',
      'text: "assigned to"',
      'text: "updated the task description"',
      'text: "updated the task title"',
      '? "Unsubscribe"',
      ': "Subscribe"',
      'title || "Untitled"',
      '? "Today"',
      't("panel.create.title") : activeTabId',
    ],
  },
  {
    module: 'sanity/lib/CalendarFilter',
    pieces: [
      ...monthButtons,
      dayOfCalendar,
      '= DEFAULT_MONTH_NAMES[focusedDate?.getMonth()]',
      'children: weekday.slice(0, 1)',
    ],
  },
  // An input of the type "time" speaks as the browser does.
  {
    module: 'sanity/lib/utils',
    pieces: [
      ...monthButtons,
      dayOfCalendar,
      'type: "time"',
      'header: "Select time zone"',
      'text: "Update time zone"',
    ],
  },
  {
    module: 'sanity/lib/WorkspaceLoader',
    pieces: [
      dayOfCalendar,
      'title: "Edited at"',
      'title: "Created at"',
      'title: "Contains document, image or file"',
    ],
  },
  {
    module: 'sanity/lib/PerspectiveProvider',
    pieces: [
      'content: "Open menu"',
      'content: "Close"',
      'content: "Remove"',
      'title: "Square"',
      '"aria-label": "More breadcrumb items"',
      'title: "Reference search failed"',
    ],
  },
  {
    module: 'sanity/lib/SearchProvider',
    pieces: ['title: "Selected"', 'content: "Remove filter"', 'children: "No matches"'],
  },
  // The screen of a tool that does not go on.
  {
    module: 'sanity/lib/index',
    pieces: [
      '= `The ${activeTool?.name} tool crashed`',
      'children: "An error occurred that Sanity Studio was unable to recover from."',
      'children: "To report this error,"',
      '}), " copy the error details and share them with your development team or Sanity Support."',
      '"retry.title": "Retry"',
      '"retrying.title": "Retrying…"',
      '"copy-error-details.description": "These technical details may be useful for developers."',
      '"copy-error-details.title": "Copy error details"',
      '"copy-error-details.toast.get-failed": "Failed to get error details"',
      '"copy-error-details.toast.copy-failed": "Failed to copy error details"',
    ],
  },
  {module: 'sanity/lib/useActiveReleases', pieces: ['? "Untitled"', ': "Untitled"']},
  {
    module: 'sanity/lib/presentation',
    pieces: ['= `Open in ${defaultStructureTool?.title || "Structure"}`'],
  },
  {module: 'sanity/lib/PaneContainer', pieces: ['content: "Back"']},
  {module: 'sanity/lib/list', pieces: ['content: "Back"']},
  {module: 'sanity/lib/userComponent', pieces: ['content: "Back"']},
  {module: 'sanity/lib/useComments', pieces: reactions},
  {module: 'sanity/lib/constants', pieces: reactions},
  {module: '@sanity/ui/dist/index', pieces: ['"aria-label": "Close dialog"']},
  {
    module: '@sanity/ui/dist/autocomplete',
    pieces: ['"aria-label": "Clear"', '"aria-label": "Open"'],
  },
  {module: '@sanity/ui/dist/hotkeys', pieces: ['children: key']},
  {module: '@sanity/ui/dist/textInput', pieces: ['"aria-label": "Clear"']},
  {
    module: '@rexxars/react-json-inspector/dist/index',
    pieces: ['? " item"', ': " items"', '? " property"', ': " properties"'],
  },
]
