/** What the list of disconnections says. */
export const t = {
  title: 'Disconnections',
  connections: 'All connections',
  nothing: 'No group has been asked to leave its carrier.',
  columns: {
    group: 'Group',
    carrier: 'Carrier',
    status: 'Status',
    lastDay: 'Last day',
    source: 'Asked by',
    modified: 'Last change',
  },
  sources: {platform: 'Your platform', carrier: 'Carrier'},
};
