/** Starts the Command Center: the shell does the rest. */
import './components/shell.js';
