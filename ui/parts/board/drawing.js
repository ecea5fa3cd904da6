// The board as a table: days and dagdelen across, a row per teacher, room or location, a button for every card.
// Names come from the data of others: they are only ever set as text, never as markup.

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

function drawAll(board) {
  const scroller = board.scroller;
  const [left, top] = [scroller.scrollLeft, scroller.scrollTop];
  board.title.textContent = board.data.title;
  board.weeks.replaceChildren(make("span", "wb-weeks-label", weeksLabel(board)), ...drawWeeks(board));
  scroller.replaceChildren(drawTable(board));
  scroller.scrollTo(left, top);
}

function weeksLabel(board) {
  return board.carried ? board.data.texts.start_in : board.data.texts.show_week;
}

function drawWeeks(board) {
  return board.data.weeks.map((week) => {
    const chip = make("button", "wb-week", week.label);
    chip.type = "button";
    chip.dataset.week = week.start;
    chip.setAttribute("aria-label", fill(board.data.texts.week_of, { week: week.label }));
    if (week.start === board.data.monday) chip.setAttribute("aria-current", "date");
    return chip;
  });
}

function drawTable(board) {
  const table = make("table", "wb-table");
  table.setAttribute("role", "grid");
  table.setAttribute("aria-label", board.data.title);
  table.setAttribute("aria-describedby", board.helpId);
  const cardsAt = groupCards(board.data.cards);
  const body = make("tbody");
  board.data.rows.forEach((row) => body.append(drawRow(board, row, cardsAt)));
  table.append(drawWidths(board, cardsAt), drawHead(board.data), body);
  return table;
}

function groupCards(cards) {
  const cardsAt = new Map();
  for (const card of cards) {
    const key = keyOf(card.row, card.column);
    cardsAt.set(key, [...(cardsAt.get(key) ?? []), card]);
  }
  return cardsAt;
}

function keyOf(row, column) {
  return `${row}\u0000${column}`;
}

// Dagdelen without a lesson this week take less room, but stay places to put a card down.
function drawWidths(board) {
  const group = make("colgroup");
  group.append(make("col", "wb-col-name"));
  const used = new Set(board.data.cards.map((card) => card.column));
  board.data.columns.forEach(({ key }) => group.append(make("col", used.has(key) ? "wb-col-used" : "wb-col-free")));
  return group;
}

function drawHead(data) {
  const head = make("thead");
  const days = make("tr");
  const parts = make("tr");
  const corner = make("th", "wb-corner", data.texts.corner);
  corner.rowSpan = 2;
  corner.scope = "col";
  days.append(corner);
  for (const day of data.days) {
    const cell = make("th", "wb-day", day.label);
    cell.colSpan = day.span;
    cell.scope = "colgroup";
    days.append(cell);
  }
  data.columns.forEach((column, index) => {
    const cell = make("th", dayClass(data, index, "wb-part"));
    cell.scope = "col";
    cell.append(make("span", "wb-part-name", column.part), make("span", "wb-part-times", column.times));
    parts.append(cell);
  });
  head.append(days, parts);
  return head;
}

function dayClass(data, index, name) {
  const isFirst = index === 0 || data.columns[index - 1].day !== data.columns[index].day;
  return isFirst ? `${name} wb-first` : name;
}

function drawRow(board, row, cardsAt) {
  const line = make("tr", "wb-row");
  const name = make("th", "wb-name");
  name.scope = "row";
  name.append(make("span", "wb-name-text", row.name), make("span", "wb-name-beside", row.beside));
  line.append(name);
  board.data.columns.forEach((column, index) => {
    const cell = make("td", dayClass(board.data, index, "wb-cell"));
    cell.setAttribute("role", "gridcell");
    cell.tabIndex = -1;
    cell.dataset.row = row.id;
    cell.dataset.column = column.key;
    cell.setAttribute("aria-label", fill(board.data.texts.place, { row: row.name, column: column.label }));
    (cardsAt.get(keyOf(row.id, column.key)) ?? []).forEach((card) => cell.append(drawCard(board, card)));
    line.append(cell);
  });
  return line;
}

function drawCard(board, card) {
  const frame = make("div", "wb-frame");
  frame.dataset.tone = card.tone;
  if (card.running) frame.classList.add("is-running");
  if (card.locked) frame.classList.add("is-locked");
  const button = make("button", "wb-card");
  button.type = "button";
  button.tabIndex = -1;
  button.dataset.card = card.key;
  button.dataset.cohort = card.cohort;
  button.setAttribute("aria-label", card.label);
  button.title = card.label;
  button.append(make("span", "wb-card-title", card.cohort), make("span", "wb-card-line", card.where));
  if (card.times) button.append(make("span", "wb-card-line", card.times));
  button.append(make("span", "wb-card-line wb-card-count", card.count));
  frame.append(button, card.running ? make("span", "wb-mark", board.data.texts.running) : drawLock(board, card));
  return frame;
}

function drawLock(board, card) {
  const lock = make("button", "wb-lock");
  lock.type = "button";
  lock.tabIndex = -1;
  lock.dataset.lock = card.cohort;
  lock.setAttribute("aria-pressed", String(card.locked));
  lock.setAttribute("aria-label", fill(board.data.texts.lock, { cohort: card.cohort }));
  lock.append(drawPadlock(card.locked));
  return lock;
}

function drawPadlock(isShut) {
  const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  picture.setAttribute("viewBox", "0 0 16 16");
  picture.setAttribute("aria-hidden", "true");
  const bow = isShut ? "M5 7V5a3 3 0 0 1 6 0v2" : "M5 7V4a3 3 0 0 1 5.5-1.6";
  path.setAttribute("d", `${bow}M3.5 7h9v6.5h-9z`);
  picture.append(path);
  return picture;
}
