/**
 * Sanity's German calls the assignee of a task "Zuweisender", which means the assigner, and open tasks "Aufgabe
 * öffnen".
 */
export const rewordedTasks = {
  'document.footer.open-tasks.placeholder_one': 'Offene Aufgabe',
  'document.footer.open-tasks.placeholder_other': 'Offene Aufgaben',
  'form.input.assignee.no-user-assigned.tooltip': 'Zuständige Person festlegen',
  'form.input.assignee.search.placeholder': 'Zuständige Person auswählen',
  'form.input.assignee.user-assigned.tooltip': 'Zuständige Person ändern',
  'form.input.create-more.text': 'Weitere erstellen',
  'panel.comment.placeholder': 'Kommentar hinzufügen …',
} as const
