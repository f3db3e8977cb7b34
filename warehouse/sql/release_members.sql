-- Who is in which class, and how many persons each stands for.
CREATE OR REPLACE TEMP TABLE members AS
SELECT profile, class, any_value(weight) AS weight
FROM assigned JOIN release_weights USING (profile)
GROUP BY profile, class;
