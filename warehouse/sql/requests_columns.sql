SELECT DISTINCT name FROM parts WHERE part = 'field';
