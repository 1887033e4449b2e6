#!/usr/bin/env node
import '../dist/butane.js';
