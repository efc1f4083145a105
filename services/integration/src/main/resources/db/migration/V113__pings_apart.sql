-- Of a paused webhook pings alone are sent: they are found without walking what waits, and counted.
create index webhook_delivery_ping_idx on webhook_delivery (webhook_id, next_at, seq)
    where state = 'PENDING' and cause = 'PING';

comment on column webhook_delivery.state is 'public: PENDING, DELIVERED, DEAD (given up, or the webhook was disabled), WITHDRAWN (no longer to be seen)';
