/** Where statuses and the steps between them are drawn: a grid where there is room, otherwise one below the other. */

/** Points along a step that are looked at; enough for a smooth line. */
const SAMPLES = 64;
/** How far a step keeps away from statuses that it has nothing to do with. */
const DISTANCE = 7;
/** How far the middle of a step moves to the side, first choice first. */
const BENDS = [0, 26, -26, 52, -52, 84, -84, 120, -120, 160, -160];

const GRID = {
  width: 988, height: 336, box: [206, 70],
  at: {
    created: [109, 168], processing: [366, 168], waiting_on_carrier: [622, 168], completed: [879, 168],
    noyo_review: [622, 44], disconnected: [879, 44],
    carrier_authorization: [366, 292], action_required: [622, 292], unable_to_connect: [879, 292],
  },
};

const COLUMN_ORDER = ['created', 'processing', 'noyo_review', 'waiting_on_carrier', 'carrier_authorization', 'action_required',
  'unable_to_connect', 'completed', 'disconnected'];
const COLUMN_PITCH = 86;
const COLUMN = {
  width: 340, height: COLUMN_PITCH * (COLUMN_ORDER.length - 1) + 70, box: [208, 60],
  at: Object.fromEntries(COLUMN_ORDER.map((status, index) => [status, [164, 38 + index * COLUMN_PITCH]])),
};

/** @returns {width, height, box: [width, height], at: {status: [x, y]}, line: (from, to, both) => path data} */
export function layout(narrow) {
  return narrow ? {...COLUMN, line: arc} : {...GRID, line: bow};
}

/** A step in the column: straight to the neighbour, otherwise down at the right side and up at the left. */
function arc(from, to) {
  const [x, y] = COLUMN.at[from];
  const [, end] = COLUMN.at[to];
  const [half, tall] = [COLUMN.box[0] / 2, COLUMN.box[1] / 2];
  const far = (end - y) / COLUMN_PITCH;
  if (far === 1) {
    return `M${x} ${y + tall} V${end - tall - 4}`;
  }
  const [side, up] = far > 0 ? [1, 6] : [-1, -6];
  const start = x + side * half;
  const reach = start + side * (12 + 9 * Math.abs(far));
  return `M${start} ${y + up} C${reach} ${y + up} ${reach} ${end - up} ${start + side * 4} ${end - up}`;
}

/** A step in the grid, bent as little as it takes to pass by the other statuses; one of two opposite ones is always bent. */
function bow(from, to, both) {
  const candidates = BENDS.slice(both ? 1 : 0).map(bend => curve(GRID.at[from], GRID.at[to], bend));
  const others = Object.keys(GRID.at).filter(status => status !== from && status !== to);
  const free = candidates.find(points => points.every(point => inside(point, [GRID.width / 2, GRID.height / 2],
    [GRID.width / 2, GRID.height / 2]) && !others.some(status => inside(point, GRID.at[status], half(DISTANCE)))));
  const points = (free ?? candidates[0]).filter(point =>
    !inside(point, GRID.at[from], half(0)) && !inside(point, GRID.at[to], half(4)));
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(' L')}`;
}

const half = more => GRID.box.map(size => size / 2 + more);

const inside = ([x, y], [centerX, centerY], [width, height]) =>
  Math.abs(x - centerX) <= width && Math.abs(y - centerY) <= height;

function curve([fromX, fromY], [toX, toY], bend) {
  const length = Math.hypot(toX - fromX, toY - fromY);
  const control = [
    (fromX + toX) / 2 + 2 * bend * (toY - fromY) / length,
    (fromY + toY) / 2 - 2 * bend * (toX - fromX) / length,
  ];
  return Array.from({length: SAMPLES + 1}, (_, index) => {
    const t = index / SAMPLES;
    const weigh = (a, b, c) => (1 - t) * (1 - t) * a + 2 * t * (1 - t) * b + t * t * c;
    return [weigh(fromX, control[0], toX), weigh(fromY, control[1], toY)];
  });
}
