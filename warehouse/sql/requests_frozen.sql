SELECT policy, content, settings FROM requests LEFT JOIN policies USING (policy) WHERE request = ?;
