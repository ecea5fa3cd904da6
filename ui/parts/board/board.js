// The component: takes the data of the page, keeps what is going on in the browser, and hears pointer and keyboard.

const boards = new WeakMap();
let boardsMade = 0;
const OPEN = -1;

export default function (component) {
  const root = component.parentElement.querySelector(".week-board");
  const board = boards.get(root) ?? build(root);
  board.send = component.setTriggerValue;
  receive(board, component.data);
  return () => {
    if (!root.isConnected) dismantle(board);
  };
}

function dismantle(board) {
  board.ghost?.remove();
  board.listening.abort();
  boards.delete(board.root);
}

function build(root) {
  const board = { root, carried: null, over: null, press: null, ghost: null, sent: 0, said: 0, drawn: "" };
  board.listening = new AbortController();
  const { signal } = board.listening;
  board.helpId = `week-board-help-${++boardsMade}`;
  board.title = make("p", "wb-title");
  board.help = make("p", "wb-help");
  board.help.id = board.helpId;
  board.status = make("p", "wb-status");
  board.status.setAttribute("role", "status");
  board.weeks = make("div", "wb-weeks");
  board.weeks.setAttribute("role", "group");
  board.scroller = make("div", "wb-scroll");
  root.replaceChildren(board.title, board.weeks, board.status, board.scroller, board.help);
  root.addEventListener("keydown", (event) => hearKey(board, event));
  root.addEventListener("click", (event) => hearClick(board, event));
  root.addEventListener("focusin", (event) => rememberStop(board, event.target));
  root.addEventListener("pointerdown", (event) => startPress(board, event));
  document.addEventListener("pointermove", (event) => movePress(board, event), { signal });
  document.addEventListener("pointerup", (event) => endPress(board, event), { signal });
  document.addEventListener("pointercancel", (event) => endPress(board, event), { signal });
  boards.set(root, board);
  return board;
}

function receive(board, data) {
  const { picked, said, selected, ...rest } = data;
  const drawn = JSON.stringify(rest);
  const hadFocus = board.root.contains(document.activeElement);
  const before = { ...describe(document.activeElement), drawn: board.drawn };
  board.data = data;
  board.help.textContent = data.texts.help;
  board.weeks.setAttribute("aria-label", data.texts.weeks);
  if (drawn !== board.drawn) {
    board.drawn = drawn;
    drawAll(board);
    paintSelected(board, selected);
    carryOn(board);
    setStop(board, firstStop(board));
    if (hadFocus || board.focusAfter) focusAgain(board, before);
  }
  paintSelected(board, selected);
  paintPlaces(board);
  if (board.carried && picked?.card === board.carried.key) tellPlaces(board);
  if (!board.status.textContent) tell(board, data.texts.idle);
  if (said && said.number !== board.said) {
    board.said = said.number;
    tell(board, said.text, said.refused);
    if (board.focusAfter && drawn === before.drawn) focusAgain(board, before);
    board.focusAfter = null;
  }
}

// A redrawn board still shows what is being carried, and over which place.
function carryOn(board) {
  if (!board.carried) return;
  board.scroller.querySelector(`[data-card="${CSS.escape(board.carried.key)}"]`)?.closest(".wb-frame").classList.add("is-carried");
  const { row, column, week } = board.over?.dataset ?? {};
  board.over = week ? board.weeks.querySelector(`[data-week="${week}"]`) : findCell(board, row, column);
  board.over?.classList.add("is-over");
  board.from = findCell(board, board.carried.row, board.carried.column);
}

function paintSelected(board, selected) {
  for (const card of board.scroller.querySelectorAll(".wb-card")) {
    card.closest(".wb-frame").classList.toggle("is-selected", card.dataset.cohort === selected);
  }
}

function tellPlaces(board) {
  const { picked, texts } = board.data;
  const found = Object.values(picked.cells).flatMap((row) => Object.values(row)).filter((why) => why === OPEN).length;
  const weeks = Object.values(picked.weeks).filter((why) => why === OPEN).length;
  if (board.over && board.over !== board.from) tellOver(board, board.over);
  else tell(board, fill(texts.places, { card: board.carried.cohort, places: found, weeks }));
}

// --- where the keyboard is: one stop for Tab, arrows for the rest ---

function describe(element) {
  const { card, cohort, lock } = element?.dataset ?? {};
  const cell = element?.closest?.(".wb-cell");
  return { card, cohort: cohort ?? lock, row: cell?.dataset.row, column: cell?.dataset.column, start: element?.dataset?.week };
}

function focusAgain(board, before) {
  const wanted = board.focusAfter ?? before;
  const { cohort, row, column, start } = wanted;
  const cell = findCell(board, row, column);
  const mine = cohort ? `[data-cohort="${CSS.escape(cohort)}"]` : "";
  const week = !cohort && start ? board.weeks.querySelector(`[data-week="${start}"]`) : null;
  const found = (mine && (cell?.querySelector(mine) ?? board.scroller.querySelector(mine))) || week || cell || firstStop(board);
  (board.carried && cell ? cell : found)?.focus({ preventScroll: true });
}

function findCell(board, row, column) {
  const is = (cell) => cell.dataset.row === row && cell.dataset.column === column;
  return [...board.scroller.querySelectorAll(".wb-cell")].find(is) ?? null;
}

function firstStop(board) {
  const kinds = [".is-selected .wb-card", ".wb-card", ".wb-cell"];
  return kinds.map((kind) => board.scroller.querySelector(kind)).find(Boolean);
}

function rememberStop(board, element) {
  if (element.matches(".wb-card, .wb-cell")) setStop(board, element);
}

function setStop(board, element) {
  board.scroller.querySelectorAll('[tabindex="0"]').forEach((one) => (one.tabIndex = -1));
  if (element) element.tabIndex = 0;
}

function hearKey(board, event) {
  const { key, target } = event;
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
  const isHandled = () => (event.preventDefault(), event.stopPropagation());
  if (key === "Escape" && board.carried && !board.ghost) {
    isHandled();
    const cardKey = cancel(board);
    board.scroller.querySelector(`[data-card="${CSS.escape(cardKey)}"]`)?.focus();
  } else if (key === "Enter" || key === " ") {
    if (board.carried && target.matches(".wb-cell, .wb-week")) isHandled(), putDown(board, target);
    else if (!board.carried && target.matches(".wb-card")) isHandled(), pickUpByKey(board, target);
  } else if (steps[key]) {
    isHandled();
    step(board, target, ...steps[key]);
  }
}

function pickUpByKey(board, button) {
  const cell = button.closest(".wb-cell");
  pickUp(board, button);
  cell.focus({ preventScroll: true });
  board.over = cell;
  cell.classList.add("is-over");
}

function step(board, from, down, right) {
  const next = from.matches(".wb-week") ? stepFromWeek(board, from, down, right) : stepFromCell(board, from, down, right);
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (board.carried) hover(board, next);
}

function stepFromWeek(board, chip, down, right) {
  if (right) return right > 0 ? chip.nextElementSibling : chip.previousElementSibling?.closest(".wb-week");
  if (down < 0) return null;
  return board.carried ? findCell(board, board.carried.row, board.carried.column) : firstStop(board);
}

function stepFromCell(board, from, down, right) {
  const cell = from.closest(".wb-cell");
  const cards = board.carried ? [] : [...cell.querySelectorAll(".wb-card")];
  const within = down ? cards[cards.indexOf(from) + down] : null;
  if (within) return within;
  const rows = [...board.scroller.querySelectorAll(".wb-row")].map((row) => [...row.querySelectorAll(".wb-cell")]);
  const at = rows.findIndex((row) => row.includes(cell));
  const next = rows[at + down]?.[rows[at].indexOf(cell) + right];
  if (!next) return down < 0 ? currentWeek(board) : null;
  if (board.carried) return next;
  const there = next.querySelectorAll(".wb-card");
  return (down < 0 ? there[there.length - 1] : there[0]) ?? next;
}

function currentWeek(board) {
  return board.weeks.querySelector('[aria-current="date"]') ?? board.weeks.querySelector(".wb-week");
}

function hearClick(board, event) {
  if (board.ignoreClick) return;
  const { target } = event;
  const [week, lock, card] = [".wb-week", ".wb-lock", ".wb-card"].map((kind) => target.closest(kind));
  const place = target.closest(".wb-cell, .wb-week");
  if (board.carried && place) putDown(board, place);
  else if (week) board.send("shown", week.dataset.week);
  else if (lock) board.send("locked", { cohort: lock.dataset.lock, number: ++board.sent });
  else if (card) board.send("opened", card.dataset.cohort);
}
